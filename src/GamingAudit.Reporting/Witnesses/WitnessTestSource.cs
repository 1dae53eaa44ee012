using System.Text.Json;

namespace GamingAudit.Reporting.Witnesses;

/// <summary>Writes the source of an xunit test that fails as long as a witness's exploit pays.</summary>
internal static class WitnessTestSource
{
    /// <summary>C# that needs xunit and the packages GamingAudit.Engine and GamingAudit.Reporting.</summary>
    /// <param name="document">The witness; its honest trajectories, if any, get a test of their own.</param>
    /// <param name="className">The name of the test class.</param>
    /// <param name="dataFile">The name of the file, beside the source, that holds the document.</param>
    /// <param name="target">A C# expression that gives the target.</param>
    public static string Of(WitnessDocument document, string className, string dataFile, string target)
    {
        string honest = document.Trajectories.Count == 0
            ? ""
            : """


                  [Fact]
                  public void Honest_episodes_score()
                  {
                      foreach (HonestTrajectory trajectory in Recorded.Trajectories)
                      {
                          TrajectoryReport report = WitnessPlayer.Score(Target, trajectory);
                          Assert.True(report.Scores, report.Detail);
                      }
                  }
              """;
        return $$"""
            // Written by gaming-audit export-test; keep {{dataFile}} beside it. It fails as long as the exploit that is
            // recorded there pays, and where a repair takes from honest episodes what they are to earn.
            using System.Linq;
            using GamingAudit;
            using GamingAudit.Engine.Witnesses;
            using GamingAudit.Reporting.Witnesses;
            using Xunit;

            namespace RewardTests;

            // The exploit of {{OneLine(document.Witness.Target)}}: {{OneLine(WitnessText.Exploit(document.Witness))}}.
            public sealed class {{className}}
            {
                private static readonly WitnessDocument Recorded = WitnessFile.ReadBeside({{Literal(dataFile)}});

                private static AuditTarget Target => {{target}};

                [Fact]
                public void The_exploit_does_not_pay()
                {
                    RecheckReport report = WitnessPlayer.Recheck(Target, Recorded.Witness);
                    Assert.True(report.Outcome == RecheckOutcome.Closed, report.Detail);
                }{{honest}}
            }

            """;
    }

    /// <summary>A name for the test class of a target: "BoatRaceWitnessTest".</summary>
    public static string ClassName(string target)
    {
        string words = string.Concat(target
            .Split([.. target.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return (words.Length == 0 || char.IsDigit(words[0]) ? "Target" : "") + words + "WitnessTest";
    }

    /// <summary>A C# string literal.</summary>
    public static string Literal(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    // User code decides part of the text, which must not end the comment.
    private static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u0085' ? ' ' : c));
}
