using System.Globalization;
using GamingAudit.Engine.Auditing;
using GamingAudit.Graders.Search;
using GamingAudit.Graders.Targets;
using GamingAudit.Testing.Auditing;
using GamingAudit.Testing.Graders;

namespace GamingAudit.Testing;

/// <summary>
/// Assertions about a grader, for any test framework: they throw <see cref="RewardAssertionException"/>.
/// </summary>
public static class GraderAssert
{
    private const int Shown = 5;

    /// <summary>
    /// Fails where a search finds a wrong answer that is paid more than somebody who tries, or as much, and where the
    /// grader throws, hangs or changes its mind.
    /// </summary>
    /// <returns>What the audit found.</returns>
    /// <exception cref="RewardAssertionException">The grader can be gamed.</exception>
    public static AuditResult Resists(GraderTarget target) => RewardAssert.IsNotGameable(target);

    /// <summary>Fails where right answers of the corpus are rejected.</summary>
    /// <param name="target">The grader; its corpus says which forms a task allows.</param>
    /// <param name="share">The share of them that has to be accepted.</param>
    /// <exception cref="RewardAssertionException">Fewer are.</exception>
    public static void AcceptsRightAnswers(GraderTarget target, double share = 1)
    {
        Given[] right = [.. GraderAnswers.Of(target).SelectMany(found => found.Right)];
        Given[] rejected = [.. right.Where(given => !(given.Grade.Score > (target.LeastScore + target.MostScore) / 2))];
        if (right.Length > 0 && rejected.Length <= (1 - share) * right.Length) return;
        string some = string.Join(
            ", ", rejected.Take(Shown).Select(given => GamingAudit.Graders.Calls.Visible.Of(given.Text)));
        throw new RewardAssertionException(string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Name} rejects {rejected.Length:N0} of {right.Length:N0} right answers, such as {some}."));
    }
}
