namespace ProtestArchive.Tests.Hostile;

/// <summary>Texts that a rule which looks too far, or again and again, would choke on: one line of one thing.</summary>
public static class HostileTexts
{
    private static readonly (string Name, string Unit)[] Units =
    [
        ("capitals", "A"),
        ("small letters", "a"),
        ("digits", "7"),
        ("straight quotation marks", "\""),
        ("straight marks and words", "\"so "),
        ("opening marks", "“"),
        ("closing marks", "”"),
        ("marks inside marks", "“‘a’ "),
        ("single marks", "‘"),
        ("guillemets", "«»"),
        ("low marks", "„a"),
        ("quotations", "“We stay,” he said. "),
        ("open quotations", "“We stay, he said "),
        ("speakers of quotations", "“Go” and “stay” and “go” said Olga Petrova and "),
        ("brackets", "("),
        ("pairs of brackets", "(a) ["),
        ("capitalised words", "Gavaro Belindi "),
        ("unlike capitalised words", "#abel# #conde# "),
        ("acronyms", "ABC DEF GHI "),
        ("names with of", "Ministry of Health of Peru of Chile of "),
        ("initials", "A. B. C. "),
        ("titles", "Mr. President Gen. Minister "),
        ("one surname", "Ivan Petrov met Petrov and "),
        ("lists of names", "Ivan Petrov, Anna Kim, Omar Said, "),
        ("figures of people", "20 people "),
        ("figures", "20 "),
        ("number words", "one hundred thousand "),
        ("and", "and "),
        ("lists with and", "20 people and 30 soldiers and "),
        ("ranges", "20 to 30 to "),
        ("months", "May "),
        ("days of months", "May 5, "),
        ("weekdays", "on Friday "),
        ("times of the day", "5 p.m. Monday morning "),
        ("lengths of time", "two weeks ago and "),
        ("the", "the "),
        ("hyphens", "-"),
        ("hyphens and letters", "a-"),
        ("apostrophes", "'"),
        ("apostrophes and letters", "’s"),
        ("plural apostrophes", "s’ a "),
        ("dots", "."),
        ("letters and dots", "a."),
        ("capitals and dots", "A."),
        ("commas", ","),
        ("commas and words", "a, "),
        ("semicolons", "so; "),
        ("dashes", "— a "),
        ("at signs", "a@"),
        ("addresses", "http://a.b/ "),
        ("combining marks", "\u0301"),
        ("letters with combining marks", "e\u0301"),
        ("zero width", "a\u200B"),
        ("surrogates", "\uD83D"),
        ("emoji", "👩‍🎤 "),
        ("right to left", "שלום "),
        ("cues", "said said told "),
        ("according to", "according to "),
        ("that", "said that "),
        ("he", "he said he was "),
        ("denials", "denied that no "),
        ("verbs of arrest", "arrested and "),
        ("verbs that are auxiliaries too", "were were held "),
        ("adverbs and verbs", "also held "),
        ("figures and verbs", "20 people were arrested and 30 were killed "),
        ("figures by place", "20 people in Minsk and 30 people in Paris and "),
        ("figures by day", "20 people on Friday and 30 people on Sunday and "),
        ("a sentence without end", "and the police said on Monday that 20 people had been arrested in Minsk while 300 marched in Gomel, according to Olga Petrova, "),
        ("sentences", "Police arrested 20 people in Minsk on Monday, Olga Petrova said. "),
        ("lines", "Police arrested 20 people in Minsk on Monday.\n\n"),
        ("short lines", "So it\n\n"),
        ("line breaks", "a\n"),
        ("headings", "Police Arrest Twenty\n\n"),
        ("list entries", "- Minsk\n"),
        ("markup", "**a** _b_ [c](d) "),
        ("datelines", "MINSK, May 5 (Reuters) — "),
        ("by-lines", "By Olga Petrova\n\n"),
    ];

    /// <summary>The names of all kinds.</summary>
    public static IEnumerable<string> Kinds => Units.Select(unit => unit.Name);

    /// <summary>A text of the kind <paramref name="name"/>, of <paramref name="length"/> UTF-16 code units.</summary>
    public static string Of(string name, int length)
    {
        string unit = Units.Single(unit => unit.Name == name).Unit;
        return string.Create(length, unit, static (text, unit) =>
        {
            int word = 0;
            for (int at = 0; at < text.Length; at += unit.Length, word++)
            {
                unit.AsSpan(0, Math.Min(unit.Length, text.Length - at)).CopyTo(text[at..]);
                Vary(text[at..Math.Min(at + unit.Length, text.Length)], word);
            }
        });
    }

    // “#abel#” becomes another word each time: Xabelo, Qabela …
    private static void Vary(Span<char> text, int number)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '#') { continue; }
            text[i] = (char)((i == 0 || text[i - 1] == ' ' ? 'A' : 'a') + number % 26);
            number = number / 26 + 7 * i;
        }
    }
}
