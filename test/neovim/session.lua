-- A person's session in Neovim, with its own LSP client: opens a constitution, looks at what is wrong, hovers, takes a code
-- action, and formats. What was seen is written as JSON; what did not come in time ends the session with an error.

local wanted = vim.fn.json_decode(os.getenv("ICB_SESSION"))
local seen = {}
local patience = 30000

local function finish(fault)
  seen.fault = fault
  vim.fn.writefile({ vim.fn.json_encode(seen) }, wanted.result)
  vim.cmd("qa!")
end

local function await(what, ready)
  if not vim.wait(patience, ready, 20) then error("Waited in vain for " .. what .. ".") end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n"
end

--- Puts the cursor on the first letter of some words.
local function to(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(words, 1, true)
    if column then
      vim.api.nvim_win_set_cursor(0, { number, column - 1 })
      return
    end
  end
  error("“" .. words .. "” is nowhere in the text.")
end

local function findings()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, {
      code = each.code or (each.user_data and each.user_data.lsp and each.user_data.lsp.code),
      severity = each.severity,
      line = each.lnum,
      message = each.message,
      source = each.source,
    })
  end
  return found
end

local function has(code)
  for _, each in ipairs(findings()) do
    if each.code == code then return true end
  end
  return false
end

local function start()
  local config = { name = "icb", cmd = wanted.command, root_dir = wanted.folder }
  if vim.lsp.start then return vim.lsp.start(config) end
  local client = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, client)
end

--- What stands in the window that hovers over the text.
local function hovering()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), "\n")
    end
  end
end

local function session()
  vim.cmd("autocmd BufRead *.icb setfiletype icb")
  vim.cmd("edit " .. vim.fn.fnameescape(wanted.file))
  seen.filetype = vim.bo.filetype
  start()
  await("findings", function() return #vim.diagnostic.get(0) > 0 end)
  seen.findings = findings()

  to(wanted.hover)
  vim.lsp.buf.hover()
  await("the hover", hovering)
  seen.hover = hovering()

  local offered
  vim.ui.select = function(items, options, choose)
    offered = {}
    for _, item in ipairs(items) do
      local title = options.format_item(item)
      table.insert(offered, title)
      if title == wanted.action then choose(item) end
    end
  end
  local before = text()
  to(wanted.actionAt)
  vim.lsp.buf.code_action()
  await("code actions", function() return offered ~= nil end)
  seen.offered = offered
  await("the code action to be applied", function() return text() ~= before end)
  seen.mended = text()
  await("findings of the mended text", function() return not has(wanted.rule) end)

  vim.api.nvim_buf_set_lines(0, 0, 1, false, { "   " .. vim.api.nvim_buf_get_lines(0, 0, 1, false)[1] })
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = patience })
  else
    vim.lsp.buf.formatting_sync(nil, patience)
  end
  seen.formatted = text()
end

local ok, fault = pcall(session)
finish(not ok and tostring(fault) or nil)
