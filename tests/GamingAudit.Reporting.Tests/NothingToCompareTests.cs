using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Returns;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Tests;

public sealed class NothingToCompareTests
{
    [Fact]
    public void Notes_that_two_rewards_are_one()
    {
        AuditResult same = Results.Sound with
        {
            Figures = Results.Sound.Figures! with
            {
                Found = new PolicyReturns(24, 24),
                Honest = new PolicyReturns(24, 24),
                Reference = new PolicyReturns(new Estimate(0.1 + 0.2, 0.01), new Estimate(0.3, 0.01)),
                Random = new PolicyReturns(0, 0),
            },
        };
        Assert.Contains("nothing to compare", Assert.Single(NothingToCompare.Noted(same).Notes));
    }

    [Fact]
    public void Is_silent_where_they_differ_for_one_policy()
    {
        AuditResult almost = Results.Sound with
        {
            Figures = Results.Sound.Figures! with
            {
                Found = new PolicyReturns(24, 24),
                Honest = new PolicyReturns(24, 24),
                Reference = new PolicyReturns(12, 12),
                Random = new PolicyReturns(0, 0.001),
            },
        };
        Assert.Empty(NothingToCompare.Noted(almost).Notes);
        Assert.Empty(NothingToCompare.Noted(Results.Undecided).Notes);
    }
}
