/** What makes bash complete `icb` (3.2 or later, as macOS has it). */
export const bash = `# Completes icb in bash. Put this into ~/.bashrc:
#   source <(icb completion bash)
# and with bash 3.2, as macOS has it:
#   eval "$(icb completion bash)"

_icb() {
  # Bash takes words apart at : and =; here they stay whole, and end at the cursor.
  local rest=\${COMP_LINE:0:COMP_POINT} blank part i
  local -a words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    blank=\${rest%%[![:space:]]*}
    rest=\${rest#"$blank"}
    part=\${COMP_WORDS[i]}
    if ((i == COMP_CWORD)); then part=$rest; fi
    rest=\${rest#"$part"}
    if ((i > 0)) && [[ -z $blank ]]; then
      words[\${#words[@]}-1]+=$part
    else
      words+=("$part")
    fi
  done
  local current=\${words[\${#words[@]}-1]}
  # What Bash puts in place of the word begins behind its last : or =.
  local kept=
  if [[ $current == *[:=]* && $COMP_WORDBREAKS == *:* ]]; then kept=\${current%"\${current##*[:=]}"}; fi

  COMPREPLY=()
  # Within quotes, or behind a backslash, Bash itself completes files.
  if [[ $current == *[\\"\\'\\\\]* ]]; then return; fi

  local line word after endings file open=
  while IFS= read -r line; do
    case $line in
      :open) open=yes ;;
      :files*)
        IFS=$'\\t' read -r word after endings <<< "\${line/$'\\t\\t'/$'\\t-\\t'}"
        if [[ $after == - ]]; then after=; fi
        compopt -o filenames 2>/dev/null
        while IFS= read -r file; do
          if [[ -z $endings || -d $file || " $endings " == *" .\${file##*.} "* ]]; then
            COMPREPLY+=("\${after#"$kept"}$file")
          fi
        done < <(compgen -f -- "\${current#"$after"}")
        ;;
      *)
        word=\${line%%$'\\t'*}
        COMPREPLY+=("\${word#"$kept"}")
        ;;
    esac
  done < <("\${COMP_WORDS[0]}" complete -- "\${words[@]:1}" 2>/dev/null)
  if [[ -n $open ]]; then compopt -o nospace 2>/dev/null; fi
}

complete -o default -F _icb icb
`;
