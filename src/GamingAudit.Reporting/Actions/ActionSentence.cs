namespace GamingAudit.Reporting;

/// <summary>Tells a sequence of actions the way a person would: by the blocks that repeat.</summary>
public static class ActionSentence
{
    private const int LongestBlock = 48;
    private const int PhraseCost = 1;
    private const int RepeatCost = 4;

    /// <summary>The sequence in words, at most so many phrases of it.</summary>
    public static string Of(IReadOnlyList<string> actions, int maxPhrases = 8)
    {
        if (actions.Count == 0) return "(no action)";
        IReadOnlyList<ActionPhrase> phrases = Fold(actions);
        string sentence = string.Join(", then ", phrases.Take(maxPhrases).Select(Shortened));
        int left = phrases.Skip(maxPhrases).Sum(phrase => phrase.Block.Count * phrase.Times);
        return left == 0 ? sentence : $"{sentence}, then {left} more {(left == 1 ? "step" : "steps")}";
    }

    /// <summary>
    /// Splits a sequence into phrases so that little is left to write when a repeated block is written once. Repeated
    /// blocks of more than 48 actions are not looked for.
    /// </summary>
    public static IReadOnlyList<ActionPhrase> Fold(IReadOnlyList<string> actions)
    {
        int n = actions.Count;
        int[] cost = new int[n + 1];
        int[] block = new int[n];
        int[] times = new int[n];
        // periodic[length]: how many actions from here on equal the one that comes length actions later.
        int[] periodic = new int[LongestBlock + 1];
        for (int start = n - 1; start >= 0; start--)
        {
            cost[start] = int.MaxValue;
            for (int length = 1; length <= LongestBlock && start + length <= n; length++)
            {
                bool recurs = start + length < n && actions[start] == actions[start + length];
                periodic[length] = recurs ? periodic[length] + 1 : 0;
                Consider(start, length, 1);
                Consider(start, length, 1 + periodic[length] / length);
            }
        }
        var phrases = new List<ActionPhrase>();
        for (int start = 0; start < n; start += block[start] * times[start])
            Append(phrases, new ActionPhrase([.. actions.Skip(start).Take(block[start])], times[start]));
        return phrases;

        void Consider(int start, int length, int repeats)
        {
            int total = length + (repeats > 1 ? RepeatCost : PhraseCost) + cost[start + length * repeats];
            if (total < cost[start]) (cost[start], block[start], times[start]) = (total, length, repeats);
        }
    }

    /// <summary>The sequence that phrases stand for: the inverse of <see cref="Fold"/>.</summary>
    public static IEnumerable<string> Unfold(IEnumerable<ActionPhrase> phrases) =>
        phrases.SelectMany(phrase => Enumerable.Repeat(phrase.Block, phrase.Times).SelectMany(block => block));

    private static void Append(List<ActionPhrase> phrases, ActionPhrase phrase)
    {
        if (phrase.Times == 1 && phrases.Count > 0 && phrases[^1].Times == 1)
            phrases[^1] = new ActionPhrase([.. phrases[^1].Block, .. phrase.Block], 1);
        else phrases.Add(phrase);
    }

    private static ActionPhrase Shortened(ActionPhrase phrase) => phrase.Times > 1 || phrase.Block.Count <= 12
        ? phrase
        : phrase with { Block = [.. phrase.Block.Take(8), $"... ({phrase.Block.Count - 8} more)"] };
}
