/** What makes zsh complete `icb`. */
export const zsh = `#compdef icb
# Completes icb in zsh. Put this into ~/.zshrc, below compinit:
#   source <(icb completion zsh)
# or write it to a file called _icb in a folder of your fpath.

_icb() {
  local -a typed shown plain open
  local line word meaning after endings
  local opening=
  typed=("\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}")
  local -a answer
  answer=("\${(@f)$("\${(Q)words[1]}" complete -- "\${typed[@]}" 2>/dev/null)}")
  for line in "\${answer[@]}"; do
    case $line in
      '') ;;
      :open) opening=yes ;;
      :files*)
        after=\${\${line#:files$'\\t'}%%$'\\t'*}
        endings=\${line##*$'\\t'}
        if [[ -n $after ]]; then compset -P "*[=:]"; fi
        if [[ -z $endings ]]; then
          _files
        elif [[ $endings == / ]]; then
          _files -/
        else
          _files -g "*(\${(j:|:)\${(s: :)endings}})(-.)"
        fi
        ;;
      *)
        word=\${line%%$'\\t'*}
        meaning=\${line#*$'\\t'}
        plain+=("$word")
        shown+=("\${word//:/\\\\:}\${meaning:+:$meaning}")
        ;;
    esac
  done
  if (( \${#plain} )); then
    if [[ -n $opening ]]; then
      _describe -t values icb shown -S ''
    else
      _describe -t values icb shown
    fi
  fi
}

# Read by source, it makes itself known; from a folder of fpath, it is called as it is.
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _icb "$@"
else
  compdef _icb icb
fi
`;
