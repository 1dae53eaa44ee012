using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Commands.Laboratory;

namespace GamingAudit.Tool.Tests.Laboratory;

public sealed class DiagnoseTests
{
    [Fact]
    public void What_fails_fails_and_what_is_undecided_is_not_clean()
    {
        Assert.Equal(ExitCode.Clean, DiagnoseCommand.Concluded([Failure.None, Failure.None]).ExitCode);
        Assert.Equal(ExitCode.Inconclusive, DiagnoseCommand.Concluded([Failure.None, Failure.Unknown]).ExitCode);
        Conclusion mixed = DiagnoseCommand.Concluded([Failure.Tampering, Failure.Unknown]);
        Assert.Equal(ExitCode.Findings, mixed.ExitCode);
        Assert.Equal("1 of 2 targets fail, 1 undecided", mixed.Reason);
    }

    [Fact]
    public void A_confusion_matrix_counts_what_is_declared_and_lists_what_is_not_found()
    {
        LabReport report = ConfusionMatrix.Report(1,
        [
            ("a", ConfusionMatrix.Expected(Expectation.Hack, Failure.Unknown), Failure.Hacking, ""),
            ("b", ConfusionMatrix.Expected(Expectation.Control, Failure.Unknown), Failure.Hacking, "it is bad"),
            ("said by nobody", Failure.Unknown, Failure.None, ""),
            ("c", ConfusionMatrix.Expected(Expectation.Hack, Failure.Tampering), Failure.Unknown, "too large"),
        ]);
        Assert.Equal("1 of 3 targets are diagnosed as declared.", report.Findings[0]);
        Assert.Equal("b: declared none, diagnosed reward hacking; it is bad.", report.Findings[1]);
        LabRow none = report.Tables[0].Rows.Single(row => row.Name == "none");
        Assert.Equal(new double?[] { 0, 1, 0, 0, 0, 0, 0 }, none.Cells.Select(cell => cell.Number));
    }
}
