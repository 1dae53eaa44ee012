using System.Text.Json;
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
        Assert.Equal(ExitCode.Clean, Diagnoses.Concluded([Failure.None, Failure.None]).ExitCode);
        Assert.Equal(ExitCode.Inconclusive, Diagnoses.Concluded([Failure.None, Failure.Unknown]).ExitCode);
        Conclusion mixed = Diagnoses.Concluded([Failure.Tampering, Failure.Unknown]);
        Assert.Equal(ExitCode.Findings, mixed.ExitCode);
        Assert.Equal("1 of 2 targets fail, 1 undecided", mixed.Reason);
    }

    [Fact]
    public async Task A_declaration_that_hangs_or_throws_costs_what_it_declares_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "diagnose", Fixture.HostileTargets, "--call-timeout", "1", "--steps", "1000", "--runs", "1",
            "--format", "json", "--target", "hangs-shifted", "--target", "hangs-protected", "--target",
            "hangs-earlier", "--target", "throws-set");
        Assert.Equal(2, result.ExitCode);
        JsonElement[] reports = [.. JsonDocument.Parse(result.Output).RootElement.EnumerateArray()];
        Assert.StartsWith("hangs-shifted: undecided; ", Finding(0));
        Assert.Contains("the shift \"stuck\" did not come to an end", Finding(0));
        Assert.Contains("in the shift \"stuck\" did not return within 1 s", Note(0));
        Assert.Contains("after \"nearer\"", reports[0].GetProperty("tables").GetRawText().Replace("\\u0022", "\""));
        Assert.StartsWith("hangs-protected: reward hacking; ", Finding(1));
        Assert.Contains("What reads the protected value \"sensor\" did not return within 1 s", Note(1));
        Assert.StartsWith("hangs-earlier: reward hacking; ", Finding(2));
        Assert.Contains("The proxy reward in the earlier task \"before\" did not return", Note(2));
        Assert.StartsWith("throws-set: undecided; ", Finding(3));
        Assert.Contains("What sets the variable \"place\" threw NotSupportedException: no such place", Finding(3));

        string Finding(int report) => Findings(report)[0];
        string Note(int report) => Findings(report)[^1];
        string[] Findings(int report) =>
            [.. reports[report].GetProperty("findings").EnumerateArray().Select(finding => finding.GetString()!)];
    }

    [Fact]
    public async Task What_is_protected_may_hang_and_the_verdict_stands()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "audit", Fixture.HostileTargets, "--call-timeout", "1", "--format", "json", "--target",
            "hangs-protected", "--target", "next");
        Assert.Equal("gamed", result.Target("hangs-protected").GetProperty("verdict").GetString());
        Assert.Contains(
            "the target's code was asked for more than 1 s",
            result.Target("hangs-protected").GetProperty("notes").GetRawText());
        Assert.Equal("gamed", result.Target("next").GetProperty("verdict").GetString());
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
