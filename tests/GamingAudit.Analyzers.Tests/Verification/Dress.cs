using System.Text.RegularExpressions;

namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>
/// Puts a file of the corpus that is written for Unity ML-Agents into the names of another framework, line by line. It
/// fits where the file pays by AddReward alone and asks nothing else of ML-Agents.
/// </summary>
public sealed partial record Dress(string Name, string Base, string Step, string Open, string Close, string Support)
{
    /// <summary>The field of a controller.</summary>
    public static readonly Dress Godot = new(
        "Godot", "AIController3D", "public void SetAction(", "", "",
        """
        public class AIController3D : UnityEngine.MonoBehaviour
        {
            public float reward;
            public void Stop() { }
        }
        """);

    /// <summary>A tuple that a Step returns.</summary>
    public static readonly Dress Gym = new(
        "Gym", "Stepping", "public (int State, float Reward, bool Done) Step(", " float reward = 0f;",
        " return (0, reward, false); ",
        "public class Stepping : UnityEngine.MonoBehaviour { public void Stop() { } }");

    /// <summary>What the Step of an interface returns.</summary>
    public static readonly Dress RlMatrix = new(
        "RlMatrix", "Steps", "public float Step(", " float reward = 0f;", " return reward; ",
        """
        public abstract class Steps : UnityEngine.MonoBehaviour, RLMatrix.IEnvironment<int>
        {
            public void Stop() { }
            public int GetCurrentState() => 0;
            float RLMatrix.IEnvironment<int>.Step(int[] actions) => 0f;
        }
        """);

    /// <summary>The file in this dress; null where it does not fit.</summary>
    public string? On(string source)
    {
        int start = source.IndexOf("public override void OnActionReceived(", StringComparison.Ordinal);
        int open = start < 0 ? -1 : source.IndexOf("\n    {", start, StringComparison.Ordinal);
        int close = open < 0 ? -1 : source.IndexOf("\n    }", open, StringComparison.Ordinal);
        if (close < 0 || !source.Contains(": Agent\n", StringComparison.Ordinal)) return null;
        if (Ends().IsMatch(source) && !Expectations(source).All(IsOfValues)) return null;
        string body = source[start..close], rest = source[..start] + source[close..];
        if (Calls().IsMatch(rest) || Others().IsMatch(source)) return null;
        body = Pays().Replace(body, "reward += $1;");
        if (Calls().IsMatch(body)) return null;
        int brace = body.IndexOf("\n    {", StringComparison.Ordinal) + "\n    {".Length;
        body = body[..brace] + Open + body[brace..];
        if (Close.Length > 0) body = Returns().Replace(body, $"{Close.Trim()}");
        body = body.Replace("public override void OnActionReceived(", Step);
        string dressed = source[..start] + body + "\n    " + Close + source[(close + "\n    ".Length)..];
        dressed = Ends().Replace(dressed, "Stop();").Replace("override void OnEpisodeBegin", "void OnEpisodeBegin");
        return dressed.Replace(": Agent\n", $": {Base}\n") + "\n" + Support;
    }

    private static string[] Expectations(string source) =>
        [.. Expected().Matches(source).Select(match => match.Value).DefaultIfEmpty("none")];

    // Rules of values and progress, which ask nothing of the end of an episode.
    private static bool IsOfValues(string rule) =>
        rule.StartsWith("GA10", StringComparison.Ordinal) || rule.StartsWith("GA40", StringComparison.Ordinal)
        || rule is "GA3001" or "GA3002" or "GA3003";

    [GeneratedRegex(@"GA\d{4}")]
    private static partial Regex Expected();

    [GeneratedRegex(@"\bEndEpisode\(\);")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\bAddReward\(")]
    private static partial Regex Calls();

    [GeneratedRegex(@"\bAddReward\(((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)\);")]
    private static partial Regex Pays();

    [GeneratedRegex(@"\breturn;")]
    private static partial Regex Returns();

    [GeneratedRegex(
        @"SetReward|Group|EndEpisode\(\)[^;]|EpisodeInterrupted|OnTrigger|OnCollision|CollectObservations|MaxStep|StepCount|"
        + @"GetCumulativeReward|Request|Heuristic|Initialize|AgentReset|\bUpdate\(|LateUpdate|// references: none")]
    private static partial Regex Others();
}
