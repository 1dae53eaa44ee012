using GamingAudit.Engine.Attributions;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Samples;
using GamingAudit.Suite;

namespace GamingAudit.Engine.Tests.Attributions;

/// <summary>Hacks whose guilty term a person knows.</summary>
[Trait("Category", "Learning")]
public sealed class SuiteTermsTests
{
    private static readonly AuditBudget Small = new("small", 300_000, 300_000, 2_048, 300);

    [Theory]
    [InlineData("kart-facing", "facing")]
    [InlineData("regatta-buoys", "buoy")]
    [InlineData("reacher-closeness", "closeness")]
    [InlineData("mountain-car-one-sided", "rightward")]
    [InlineData("runner-any-speed", "forward")]
    [InlineData("lander-one-sided", "landing")]
    [InlineData("epidemic-no-political-cost", "infections")]
    [InlineData("pump-no-insulin-cost", "risk")]
    public void Blames_the_term_that_a_person_would(string name, string term)
    {
        AuditTarget target = Hacks.Single(hack => hack.Name == name);
        AuditResult result = Auditor.Audit(target, new AuditOptions
        {
            Budget = Small,
            Threads = 2,
            Cancellation = TestContext.Current.CancellationToken,
        });

        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.Equal(term, result.Attribution!.Term);
        Assert.InRange(result.Attribution.Share, 0.5, 1);
        SourceLocation line = result.Attribution.Location!;
        Assert.Contains($"sum.Add(\"{term}\"", File.ReadAllLines(line.File)[line.Line - 1]);
    }

    private static IReadOnlyList<AuditTarget> Hacks =>
    [
        Kart.FacingAndSpeed, Regatta.RegattaBuoys, ReacherArm.Camping, MountainCar.OneSidedShaping,
        PlanarRunner.AnySpeed, LunarLander.OneSidedBound, Epidemic.NoPoliticalCost, GlucosePump.NoInsulinCost,
    ];
}
