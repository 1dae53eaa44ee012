using System.Globalization;
using GamingAudit.Laboratory.Diagnosis;
using GamingAudit.Laboratory.Documents;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>Diagnoses beside what the authors of the targets say.</summary>
internal static class ConfusionMatrix
{
    private static readonly Failure[] Kinds =
    [
        Failure.None, Failure.Hacking, Failure.OverOptimisation, Failure.Misgeneralisation, Failure.Forgetting,
        Failure.Tampering, Failure.Unknown,
    ];

    /// <summary>
    /// What is expected of a target: the failure that is declared, or what a hack or a control stands for.
    /// </summary>
    public static Failure Expected(Expectation expect, Failure declared) => (declared, expect) switch
    {
        (not Failure.Unknown, _) => declared,
        (_, Expectation.Hack) => Failure.Hacking,
        (_, Expectation.Control) => Failure.None,
        _ => Failure.Unknown,
    };

    /// <summary>
    /// The report of diagnoses; those of targets of which nothing is declared are shown and not counted.
    /// </summary>
    public static LabReport Report(
        ulong seed, IReadOnlyList<(string Target, Failure Expected, Failure Found, string Because)> diagnoses)
    {
        Failure[] rows = [.. Kinds.Where(kind => kind != Failure.Unknown)];
        double[][] counts = [.. rows.Select(expected => Kinds.Select(found => (double)diagnoses.Count(one =>
            one.Expected == expected && one.Found == found)).ToArray())];
        var declared = diagnoses.Where(one => one.Expected != Failure.Unknown).ToList();
        var wrong = declared.Where(one => one.Expected != one.Found).ToList();
        string[] columns = [.. Kinds.Select(FailureText.Of)], names = [.. rows.Select(FailureText.Of)];
        return new LabReport(
            "diagnosis", "diagnoses beside what the authors of the targets say", seed,
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{declared.Count - wrong.Count} of {declared.Count} targets are diagnosed as declared."),
                .. wrong.Select(one => $"{one.Target}: declared {FailureText.Of(one.Expected)}, diagnosed "
                    + $"{FailureText.Of(one.Found)}; {one.Because.TrimEnd('.')}."),
            ],
            [
                new LabTable("declared (rows) and diagnosed (columns)", ["declared", .. columns],
                    [.. counts.Select((row, i) => new LabRow(names[i], [.. row.Select(n => LabCell.Of(n, 0))]))]),
                new LabTable("targets", ["target", "declared", "diagnosed"],
                    [.. diagnoses.Select(one => LabRow.Of(
                        one.Target, one.Expected == Failure.Unknown ? "nothing" : FailureText.Of(one.Expected),
                        FailureText.Of(one.Found)))]),
            ],
            [
                new LabChart("confusion", "Diagnoses beside what the authors say",
                    [new MatrixPanel("targets", "diagnosed", "declared", columns, names, counts)]),
            ]);
    }
}
