using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Tests.Rules;

/// <summary>Where a rule that warns elsewhere gives a note.</summary>
public sealed class SeverityTests
{
    [Theory]
    [InlineData("GA1001", DiagnosticSeverity.Info, """
        int steps;
        void Score() { int early = steps < 1000 ? (1000 - steps) / 50 : 0; AddReward(early); }
        """)]
    [InlineData("GA1001", DiagnosticSeverity.Warning, """
        int steps;
        void Score() { float early = steps / 50; AddReward(early); }
        """)]
    [InlineData("GA2001", DiagnosticSeverity.Info, """
        void FixedUpdate()
        {
            if (transform.position.y < 0f) { AddReward(-1f); EndEpisode(); }
            if (transform.position.x > 9f) { AddReward(1f); EndEpisode(); }
        }
        """)]
    [InlineData("GA2001", DiagnosticSeverity.Warning, """
        void FixedUpdate()
        {
            if (transform.position.y < 0f) { AddReward(-1f); EndEpisode(); }
            if (transform.position.x > 9f) AddReward(1f);
        }
        """)]
    public async Task Gives(string id, DiagnosticSeverity severity, string members)
    {
        IEnumerable<Diagnostic> all = await Snippet.Agent(members).Diagnostics(withFrameworks: true, options: null);
        Assert.Equal(severity, Assert.Single(all, one => one.Id == id).Severity);
    }
}
