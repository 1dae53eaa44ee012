using GamingAudit.Output.Tests.Reports;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Json;

namespace GamingAudit.Reporting.Tests;

public sealed class SchemaTests
{
    private static readonly JsonReport Whole = new();
    private static readonly JsonLines Lines = new();

    [Fact]
    public void The_schemas_that_are_shipped_are_those_of_the_types()
    {
        SchemaCheck.IsShipped("GamingAudit.Reporting/Json/Schemas/audit.schema.json", Whole);
        SchemaCheck.IsShipped("GamingAudit.Reporting/Json/Schemas/audit-line.schema.json", Lines);
    }

    [Theory]
    [InlineData("mixed.json")]
    [InlineData("beyond.json")]
    public void Every_report_that_was_kept_is_valid(string name) =>
        SchemaCheck.Accepts(Whole, GoldenFile.Read(name));

    [Fact]
    public void A_report_with_its_witness_inside_and_each_line_of_a_log_are_valid()
    {
        AuditReport report = Results.Report(Results.Explained, Results.Latent, Results.Faulty, Results.Undecided);
        AuditReport inside = report with
        {
            Targets = [.. report.Targets.Select(target => new AuditedTarget(target.Result))],
        };
        SchemaCheck.Accepts(Whole, ReportText.Of(Whole, inside));
        Assert.All(
            ReportText.Of(Lines, inside).TrimEnd('\n').Split('\n'), line => SchemaCheck.Accepts(Lines, line));
    }

    [Theory]
    [InlineData("\"verdict\": \"gamed\"", "\"verdict\": \"guilty\"")]
    [InlineData("\"format\": 1", "\"format\": 2")]
    [InlineData("\"exitCode\": 2,", "")]
    [InlineData("\"seed\": 7", "\"seed\": \"one\"")]
    public void What_no_audit_writes_is_not_valid(string written, string instead)
    {
        string report = GoldenFile.Read("mixed.json");
        Assert.Contains(written, report);
        Assert.NotEmpty(SchemaCheck.Errors(Whole, report.Replace(written, instead)));
    }
}
