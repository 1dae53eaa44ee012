using System.Text.Json;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Suite;

namespace GamingAudit.Engine.Tests.Findings;

[Trait("Category", "Learning")]
public sealed class FurtherLookTests
{
    private static readonly Lazy<AuditResult> Further = new(() => Audit(MountainCar.OneSidedShaping, 2));

    [Fact]
    public void Finds_the_same_on_one_thread_and_on_two()
    {
        Assert.Equal(Timeless(Audit(MountainCar.OneSidedShaping, 1)), Timeless(Further.Value));
        Assert.Equal(
            Timeless(Audit(SampleTargets.ByName["coast-lagoon-capped"], 1)),
            Timeless(Audit(SampleTargets.ByName["coast-lagoon-capped"], 2)));
    }

    [Fact]
    public void Leaves_the_verdict_as_it_is()
    {
        AuditResult brief = Audit(MountainCar.OneSidedShaping, 2, looksFurther: false);
        AuditResult further = Further.Value;

        Assert.Equal(brief.Verdict, further.Verdict);
        Assert.Equal(brief.FoundBy, further.FoundBy);
        Assert.Equal(brief.Figures!.Found, further.Figures!.Found);
        Assert.Equal(Json(brief.Witness), Json(further.Witness));
        Assert.Empty(brief.Exploits);
    }

    [Fact]
    public void Survives_a_round_trip_through_json()
    {
        AuditResult result = Further.Value;
        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.Equal(Json(result), Json(JsonSerializer.Deserialize<AuditResult>(Json(result))!));
        Assert.NotEmpty(result.Attribution!.Terms);
    }

    private static string Timeless(AuditResult result) => Json(result with { Seconds = 0, TimeToFind = null });

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);

    private static AuditResult Audit(AuditTarget target, int threads, bool looksFurther = true) => Auditor.Audit(
        target, new AuditOptions
        {
            Budget = new AuditBudget("small", 60_000, 30_000, 2_048, 300),
            Threads = threads,
            LooksFurther = looksFurther,
            Adversaries = AdversaryNames.All.Except([AdversaryNames.Exact]).ToHashSet(),
            Cancellation = TestContext.Current.CancellationToken,
        });
}
