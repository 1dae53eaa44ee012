using GamingAudit.Engine.Episodes.Folding;

namespace GamingAudit.Reporting.Actions;

/// <summary>Tells a sequence of actions the way a person would: by the blocks that repeat.</summary>
internal static class ActionSentence
{
    /// <summary>The sequence in words, at most so many phrases of it.</summary>
    public static string Of(IReadOnlyList<string> actions, int maxPhrases = 8)
    {
        if (actions.Count == 0) return "(no action)";
        IReadOnlyList<ActionPhrase> phrases = Fold(actions);
        string sentence = string.Join(", then ", phrases.Take(maxPhrases).Select(Shortened));
        int left = phrases.Skip(maxPhrases).Sum(phrase => phrase.Block.Count * phrase.Times);
        return left == 0 ? sentence : $"{sentence}, then {left} more {(left == 1 ? "step" : "steps")}";
    }

    /// <summary>A phrase in words, shortened where it is long.</summary>
    public static string Of(ActionPhrase phrase) => Shortened(phrase).ToString();

    /// <summary>
    /// Splits a sequence into phrases so that little is left to write when a repeated block is written once. Repeated
    /// blocks of more than 48 actions are not looked for.
    /// </summary>
    public static IReadOnlyList<ActionPhrase> Fold(IReadOnlyList<string> actions) =>
        [.. SequenceFolding.Fold(actions).Select(block => new ActionPhrase(block.Items, block.Times))];

    private static ActionPhrase Shortened(ActionPhrase phrase) => phrase.Times > 1 || phrase.Block.Count <= 12
        ? phrase
        : phrase with { Block = [.. phrase.Block.Take(8), $"... ({phrase.Block.Count - 8} more)"] };
}
