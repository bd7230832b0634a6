/** What makes fish complete `icb`. */
export const fish = `# Completes icb in fish. Write it where fish looks for it:
#   icb completion fish > ~/.config/fish/completions/icb.fish

function __icb_complete
    set -l words (commandline -opc)
    set -l current (string unescape -- (commandline -ct))
    for line in ($words[1] complete -- $words[2..-1] $current 2>/dev/null)
        switch $line
            case ':open'
                # Fish adds no blank behind a slash.
            case ':files*'
                set -l parts (string split \\t -- $line)
                set -l after $parts[2]
                set -l endings (string split -n ' ' -- $parts[3])
                set -l begun (string sub -s (math (string length -- $after) + 1) -- $current)
                for file in (__fish_complete_path $begun)
                    set -l name (string split -f1 \\t -- $file)
                    set -l ending (string match -r '\\.[^./]*$' -- $name)
                    if test -z "$endings"; or string match -q '*/' -- $name; or contains -- "$ending" $endings
                        echo $after$name
                    end
                end
            case '*'
                echo $line
        end
    end
end

complete -c icb -f -a '(__icb_complete)'
`;
