using System.Text.Json;
using GamingAudit.Output.Tests.Reports;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Json;

namespace GamingAudit.Reporting.Tests;

public sealed class JsonReportTests
{
    [Fact]
    public void Writes_every_kind_of_result() => GoldenFile.Matches(
        "mixed.json",
        ReportText.Of(
            new JsonReport(), Results.Report(Results.Gamed, Results.Sound, Results.Faulty, Results.Undecided)));

    [Fact]
    public void Writes_what_lies_beyond_a_verdict() => GoldenFile.Matches(
        "beyond.json", ReportText.Of(new JsonReport(), Results.Report(Results.Explained, Results.Latent)));

    [Fact]
    public void Is_silent_about_a_latent_finding_in_severity_and_exit_code()
    {
        using var json = JsonDocument.Parse(ReportText.Of(new JsonReport(), 
            Results.Report(Results.Latent) with { FailOn = Severity.Note }));
        Assert.Equal("none", json.RootElement.GetProperty("targets")[0].GetProperty("severity").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void Differs_between_two_runs_in_the_last_property_only()
    {
        string one = ReportText.Of(new JsonReport(), Results.Report(Results.Gamed, Results.Tied));
        string two = ReportText.Of(new JsonReport(), Results.Report(
            Results.Gamed with { Seconds = 8 }, Results.Tied with { Seconds = 9 }) with
        { Seconds = 17 });
        Assert.NotEqual(one, two);
        Assert.Equal(WithoutTiming(one), WithoutTiming(two));
        Assert.Equal("timing", JsonDocument.Parse(one).RootElement.EnumerateObject().Last().Name);
    }

    [Fact]
    public void Writes_a_number_that_json_cannot_hold_as_text()
    {
        using var report = JsonDocument.Parse(ReportText.Of(new JsonReport(), Results.Report(Results.Gamed)));
        JsonElement correlation =
            report.RootElement.GetProperty("targets")[0].GetProperty("figures").GetProperty("correlation");
        Assert.Equal("NaN", correlation.GetString());
    }

    [Fact]
    public void Holds_the_witness_when_there_is_no_file_for_it()
    {
        AuditReport report = Results.Report(Results.Gamed) with { Targets = [new AuditedTarget(Results.Gamed)] };
        using var json = JsonDocument.Parse(ReportText.Of(new JsonReport(), report));
        JsonElement witness = json.RootElement.GetProperty("targets")[0].GetProperty("witness");
        Assert.Equal(JsonValueKind.Null, witness.GetProperty("file").ValueKind);
        Assert.Equal(
            99, witness.GetProperty("witness").GetProperty("exploit").GetProperty("steps").GetArrayLength());
    }

    [Fact]
    public void Names_verdicts_and_severities_in_words()
    {
        using var json = JsonDocument.Parse(ReportText.Of(new JsonReport(), Results.Report(Results.Undecided)));
        JsonElement target = json.RootElement.GetProperty("targets")[0];
        Assert.Equal("not-measurable", target.GetProperty("verdict").GetString());
        Assert.Equal("note", target.GetProperty("severity").GetString());
    }

    private static string WithoutTiming(string json) =>
        json[..json.IndexOf("\"timing\"", StringComparison.Ordinal)];
}
