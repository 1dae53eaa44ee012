using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Sources;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Suite;

namespace GamingAudit.Engine.Tests.Findings;

/// <summary>Hacks whose guilty term a person knows.</summary>
[Trait("Category", "Learning")]
public sealed class SuiteTermsTests
{
    [Theory]
    [InlineData("kart-facing", "facing")]
    [InlineData("reacher-closeness", "closeness")]
    [InlineData("mountain-car-one-sided", "rightward")]
    // A crash grades as a landing does, so the landing pays both alike: what the exploit gains is the fuel.
    [InlineData("lander-one-sided", "fuel")]
    [InlineData("epidemic-no-political-cost", "infections")]
    [InlineData("pump-no-insulin-cost", "risk")]
    public void Blames_the_term_that_a_person_would(string name, string term)
    {
        AuditTarget target = Hacks.Single(hack => hack.Name == name);
        AuditResult result = Auditor.Audit(target, new AuditOptions
        {
            Budget = new AuditBudget("small", 120_000, 60_000, 32_768, 60),
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
        Kart.FacingAndSpeed, ReacherArm.Camping, MountainCar.OneSidedShaping, LunarLander.OneSidedBound,
        Epidemic.NoPoliticalCost, GlucosePump.NoInsulinCost,
    ];
}
