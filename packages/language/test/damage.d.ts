export interface Damage {
    readonly what: 'cut after its first word' | 'first word misspelt' | 'without {' | 'without }' | 'without its closing quote' | 'second word misspelt' | 'without quotes' | 'with the quotes of a word processor' | 'with a comma at its end' | 'with a } at its end' | 'after a pasted sentence';
    /** The line that was damaged, from 0. */
    readonly line: number;
    readonly text: string;
}
/** Every damage of the kinds above to every line that is not prose, comment or blank. */
export declare function damagesTo(text: string): Damage[];
