using System.Globalization;
using GamingAudit.Engine.Bench;
using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Bench.Adversary;

/// <summary>Measurements of an adversary: a line each, and how often it came close to the optimum.</summary>
internal sealed class AdversaryText : IStreamedFormat<AdversaryBench, AdversaryMeasurement>
{
    private const string Columns = "{0,-24}{1,6}{2,12}{3,12}{4,12}{5,10}{6,11}{7,9}";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public string Header(AdversaryBench? begun) => Row(
        "target", "seed", "J_p random", "J_p found", "J_p best", "fraction", "steps", "seconds");

    /// <inheritdoc/>
    public string Line(AdversaryMeasurement row, AdversaryMeasurement? previous) => Row(
        row.Target, row.Seed, Fixed(row.Random), Fixed(row.Found), Known(row.Optimum), Known(row.Fraction, 4),
        row.Steps, Fixed(row.Seconds));

    /// <inheritdoc/>
    public void Write(AdversaryBench report, TextWriter output)
    {
        output.WriteLine(Header(report));
        foreach (AdversaryMeasurement row in report.Measurements) output.WriteLine(Line(row, null));
        WriteRest(report, output);
    }

    /// <summary>On how many targets every search, and any search, came to 95 % of the optimum.</summary>
    public void WriteRest(AdversaryBench report, TextWriter output)
    {
        ILookup<string, double> fractions = report.Measurements
            .Where(m => m.Fraction is not null)
            .ToLookup(m => m.Target, m => m.Fraction!.Value);
        output.Write(
            $"95 % of the proxy optimum: {fractions.Count(target => target.All(f => f >= 0.95))} of "
            + $"{fractions.Count} targets with every seed, {fractions.Count(target => target.Any(f => f >= 0.95))} "
            + "with one.\n");
    }

    private static string Row(params object[] cells) => string.Format(Invariant, Columns, cells);

    private static string Fixed(double number, int digits = 2) => number.ToString($"F{digits}", Invariant);

    private static string Known(double? number, int digits = 2) =>
        number is { } known ? Fixed(known, digits) : "-";
}
