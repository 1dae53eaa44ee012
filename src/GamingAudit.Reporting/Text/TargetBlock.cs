using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Findings.Latent;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Reporting.Text;

/// <summary>What there is to say of one target that needs a person's attention.</summary>
internal static class TargetBlock
{
    private const string Indent = "  ";
    private const int LabelWidth = 12;
    private const int MaxArguments = 400;

    /// <summary>Writes it as plain text.</summary>
    public static void Write(AuditedTarget target, TextWriter output) => Write(target, new StyledWriter(output));

    public static void Write(AuditedTarget target, StyledWriter writer)
    {
        AuditResult result = target.Result;
        writer.Line(
            (Title(result), VerdictStyle.Of(result)),
            ($" {result.Target}", StyledWriter.Strong),
            (result.Fault is null && result.Verdict != Verdict.NotMeasurable ? $"  {VerdictText.Basis(result)}" : "",
                StyledWriter.Faint));
        writer.Paragraph(Indent, Sentence.Of(result.Because), Indent.Length);
        if (result.Fault is { Arguments: { Length: > 0 } arguments } fault)
            Field(writer, Where(fault), Shortened(arguments));
        if (result.Fault?.Location is { } place) Unbroken(writer, "written at", $"{place.File}({place.Line})");
        if (result.Figures is { } figures) WriteFigures(result, figures, writer);
        WriteAttribution(result.Attribution, writer);
        if (result.Witness is { } witness) Field(writer, "exploit", WitnessText.Exploit(witness));
        foreach ((int i, Exploit exploit) in result.Exploits.Index().Skip(1))
            Field(
                writer, $"exploit {i + 1}",
                $"{WitnessText.Exploit(exploit.Witness)} "
                + $"(preference {NumberText.Of(exploit.Preference)}, by {exploit.FoundBy})");
        if (result.Latent is { } latent) WriteLatent(latent, writer, isOpen: result.Verdict == Verdict.NotMeasurable);
        foreach ((string label, string text) in SearchText.Of(result)) Field(writer, label, text);
        foreach (string clause in CorpusText.Of(result)) Field(writer, "corpus", clause);
        WriteProblems(target, writer);
        foreach (string note in result.Notes) Field(writer, "note", note);
        foreach ((string label, string text) in StandingText.Of(target)) Field(writer, label, text);
        if (target.WitnessPath is { } path) Unbroken(writer, "witness", path);
        foreach ((int i, string? further) in target.FurtherWitnessPaths.Index())
            if (further is not null) Unbroken(writer, $"witness {i + 2}", further);
        if (target.LatentWitnessPath is { } latentPath) Unbroken(writer, "witness", latentPath);
        if (target.ReplayCommand is { } command) Unbroken(writer, "replay", command);
    }

    /// <summary>How far it was looked, and what lies beside, below the line that says that all is in order.</summary>
    public static void WriteBelowLine(AuditedTarget target, StyledWriter writer)
    {
        if (target.Result.Verdict == Verdict.NothingFound)
            foreach ((string label, string text) in SearchText.Of(target.Result)) Field(writer, label, text);
        WriteProblems(target, writer);
        foreach (string note in target.Result.Notes) Field(writer, "note", note);
        if (target.Result.Latent is not { } latent) return;
        WriteLatent(latent, writer, isOpen: false);
        WriteAttribution(target.Result.Attribution, writer);
        if (target.LatentWitnessPath is { } path) Unbroken(writer, "witness", path);
    }

    private static void WriteProblems(AuditedTarget target, StyledWriter writer)
    {
        foreach (JudgedProblem judged in target.Problems)
            Field(writer, "problem", ProblemText.Of(judged));
    }

    private static void WriteLatent(LatentFinding latent, StyledWriter writer, bool isOpen)
    {
        Field(
            writer, "latent",
            $"the proxy pays {NumberText.Of(latent.Preference)} of its range more than the honest policy for J_t "
            + $"{VerdictText.Of(latent.Returns.True)} (by {latent.FoundBy}); "
            + (isOpen ? "whether training ends there is open" : "training is not expected to end there"));
        Field(writer, "exploit", WitnessText.Exploit(latent.Witness));
    }

    private static void WriteAttribution(Attribution? attribution, StyledWriter writer)
    {
        if (attribution is null) return;
        Field(writer, "pays", AttributionText.Pays(attribution));
        if (AttributionText.Weights(attribution) is { } weights) Field(writer, "weights", weights);
        if (AttributionText.Removal(attribution) is { } removal) Field(writer, "without it", removal);
    }

    private static string Title(AuditResult result) =>
        result.Fault is null ? VerdictText.Of(result.Verdict).ToUpperInvariant() : "FAULT";

    private static string Where(Fault fault) => fault.Call switch
    {
        UserCall.Create => "declared by",
        UserCall.Proxy or UserCall.True => "transition",
        _ => "arguments",
    };

    private static string Shortened(string text) =>
        text.Length <= MaxArguments ? text : $"{text.AsSpan(0, MaxArguments)} ...";

    private static void WriteFigures(AuditResult result, VerdictFigures figures, StyledWriter writer)
    {
        var table = new TextTable(
            new("", false), new("proxy J_p"), new("true J_t"), new("", false));
        Add(table, "found", figures.Found, result.FoundBy is { } finder ? $"by {finder}" : "");
        Add(table, "honest", figures.Honest);
        Add(table, "reference", figures.Reference);
        Add(table, "random", figures.Random);
        writer.Line();
        table.Write(writer, Indent);
        writer.Line();
        var ratios = new List<string> { $"regret {NumberText.Of(figures.Regret)}" };
        if (figures.Exploitability is { } exploitability) ratios.Add(
            $"exploitability {(figures.ExploitabilityIsLowerBound ? "at least " : "")}{NumberText.Of(exploitability)}");
        if (result.Verdict == Verdict.Tied && figures.TrueInterval is [double least, double most] && least < most)
            ratios.Add($"J_t of equally paid policies {NumberText.Of(least)} to {NumberText.Of(most)}");
        Field(writer, "ratios", string.Join(", ", ratios));
        if (VerdictText.Correlation(figures) is { } correlation)
            Field(writer, "corr", $"{correlation} (of both rewards a step, under the reference -> as found)");
    }

    private static void Add(TextTable table, string name, PolicyReturns returns, string remark = "") =>
        table.Add(null, name, VerdictText.Of(returns.Proxy), VerdictText.Of(returns.True), remark);

    private static void Field(StyledWriter writer, string label, string text) =>
        writer.Paragraph(Indent + label, text, Indent.Length + LabelWidth);

    private static void Unbroken(StyledWriter writer, string label, string text) =>
        writer.Line((Indent + label.PadRight(LabelWidth), StyledWriter.Faint), (text, null));
}
