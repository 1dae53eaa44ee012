using System.Globalization;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Text;

namespace GamingAudit.Reporting.Text;

/// <summary>Says in words what pays for an exploit.</summary>
internal static class AttributionText
{
    /// <summary>What pays and where it is written, so that an editor can find it.</summary>
    public static string Pays(Attribution attribution)
    {
        string payer = Payer(attribution);
        if (attribution.Location is { } place) return $"{place.File}({place.Line}): {payer}";
        return $"{payer} (no portable PDB says where it is written)";
    }

    /// <summary>What pays, as a clause.</summary>
    public static string Payer(Attribution attribution) => attribution.Term is { } term
        ? $"the term \"{term}\" pays {NumberText.Percent(attribution.Share)} of what the exploit gains"
        : $"{attribution.Method} pays for the exploit";

    /// <summary>What becomes of the exploit with other weights of the term; null where none were tried.</summary>
    public static string? Weights(Attribution attribution)
    {
        string[] paying = [.. attribution.Weights.Where(trial => trial.StillPays).Select(Weight)];
        string[] closed = [.. attribution.Weights.Where(trial => !trial.StillPays).Select(Weight)];
        return (paying, closed) switch
        {
            ([], []) => null,
            ([], _) => $"the exploit no longer pays with {Sentence.Or(closed)} of the term",
            (_, []) => $"the exploit still pays with {Sentence.Or(paying)} of the term",
            _ => $"the exploit still pays with {Sentence.Or(paying)} of the term, not with {Sentence.Or(closed)}",
        };
    }

    /// <summary>What an audit without the term says; null where there was none.</summary>
    public static string? Removal(Attribution attribution)
    {
        if (attribution.Removal is not { } removal) return null;
        string basis = removal.Certified ? "certified" : "within a small budget";
        bool stillPays = attribution.Weights.Any(trial => trial is { Weight: 0, StillPays: true });
        string fate = stillPays ? "the exploit still pays" : "the exploit is gone";
        return removal.Verdict switch
        {
            Verdict.Sound => $"{fate}, and the reward is sound ({basis})",
            Verdict.NothingFound => $"{fate}, and a small search found no other",
            Verdict.NotMeasurable => $"{fate}, and no other was confirmed within a small budget: {removal.Because}",
            _ => $"{fate}, and the reward is {VerdictText.Of(removal.Verdict)} ({basis})",
        };
    }

    private static string Weight(WeightTrial trial) => NumberText.Percent(trial.Weight);
}
