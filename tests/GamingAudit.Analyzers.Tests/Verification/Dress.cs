using System.Text.RegularExpressions;

namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>
/// Puts a file of the corpus that is written for Unity ML-Agents into the names of another framework, line by line:
/// what pays, what ends, what begins an episode, and the step. Contacts stay those of the engine.
/// </summary>
/// <param name="Name">The framework.</param>
/// <param name="Base">The class that an agent derives from.</param>
/// <param name="Step">What stands for the method that gets the action.</param>
/// <param name="Open">What its body starts with.</param>
/// <param name="Close">How it returns; empty where it returns nothing.</param>
/// <param name="End">The statement that ends the episode.</param>
/// <param name="Support">The base class.</param>
public sealed partial record Dress(
    string Name, string Base, string Step, string Open, string Close, string End, string Support)
{
    /// <summary>The fields of a controller.</summary>
    public static readonly Dress Godot = new(
        "Godot", "AIController3D", "public void SetAction(", "", "", "done = true;",
        """
        public class AIController3D : UnityEngine.MonoBehaviour
        {
            public float reward;
            public bool done;
        }
        """);

    /// <summary>A tuple that a Step returns.</summary>
    public static readonly Dress Gym = new(
        "Gym", "Stepping", "public (int State, float Reward, bool Done) Step(",
        " float reward = 0f; bool done = false;", " return (0, reward, done); ", "done = true;",
        "public class Stepping : UnityEngine.MonoBehaviour { }");

    /// <summary>What the Step of an interface returns.</summary>
    public static readonly Dress RlMatrix = new(
        "RlMatrix", "Steps", "public float Step(", " float reward = 0f;", " return reward; ", "isDone = true;",
        """
        public abstract class Steps : UnityEngine.MonoBehaviour, RLMatrix.IEnvironment<int>
        {
            public bool isDone { get; set; }
            public int GetCurrentState() => 0;
            float RLMatrix.IEnvironment<int>.Step(int[] actions) => 0f;
        }
        """);

    // What no other framework has, or does otherwise: a file with it says nothing in another dress.
    private static readonly (Regex Has, string Why)[] Everywhere =
    [
        (References(), "is about missing references"),
        (Horizon(), "asks for the horizon or the count of steps, which others keep to themselves"),
        (Groups(), "pays a group"),
        (Interrupted(), "tells a time-out from an end"),
        (Methods(), "calls or has a method that others do not have"),
        (AtOnce(), "is about an end that begins the next episode before it returns"),
        (Hidden(), "has a member of the names that the dress needs"),
        (Others(), "speaks of other agents"),
    ];

    // What a reward that a step returns cannot be.
    private static readonly (Regex Has, string Why)[] OfSteps =
    [
        (Erased(), "is about a pay that replaces another"),
        (ByAmount(), "is about a call that pays"),
    ];

    /// <summary>Why the file cannot wear this dress; null where it can.</summary>
    public string? WhyNot(string source)
    {
        if (!source.Contains(": Agent\n", StringComparison.Ordinal)) return "is not written for ML-Agents";
        foreach ((Regex has, string why) in Close.Length > 0 ? [.. Everywhere, .. OfSteps] : Everywhere)
            if (has.IsMatch(source)) return why;
        if (Calls().Count(source) != Pays().Count(source)) return "pays in the middle of an expression";
        if (Close.Length == 0) return Calls().IsMatch(source) ? null : "pays nothing by a call";
        if (Body(source) is not var (start, end)) return "has no step";
        string rest = source[..start] + source[end..];
        return Calls().IsMatch(rest) ? "pays outside of the step"
            : this == Gym && Ends().IsMatch(rest) ? "ends outside of the step"
            : Loops().IsMatch(source[start..end]) ? "has a function of its own in the step" : null;
    }

    /// <summary>The file in this dress; null where it does not fit.</summary>
    public string? On(string source)
    {
        if (WhyNot(source) is not null) return null;
        string dressed = source;
        if (Body(source) is var (start, end))
        {
            string body = source[start..end];
            if (Close.Length > 0)
            {
                int brace = body.IndexOf("\n    {", StringComparison.Ordinal) + "\n    {".Length;
                body = body[..brace] + Open + Returns().Replace(body[brace..], Close.Trim());
            }

            body = body.Replace(Acts, Step).Replace(Fixed, Step + "int action)");
            dressed = source[..start] + body + "\n    " + Close + source[(end + "\n    ".Length)..];
        }

        dressed = Pays().Replace(Sets().Replace(dressed, "reward = $1;"), "reward += $1;");
        dressed = Ends().Replace(dressed, End).Replace("override void OnEpisodeBegin", "void Reset");
        dressed = Overridden().Replace(dressed, "public void");
        return dressed.Replace(": Agent\n", $": {Base}\n") + "\n" + Support;
    }

    // From the start of the method that pays each step up to the line of its last brace.
    private static (int Start, int End)? Body(string source)
    {
        (int Start, int End)? body = At(source, Acts);
        return body is var (start, end) && Calls().IsMatch(source[start..end]) ? body : At(source, Fixed) ?? body;
    }

    private static (int Start, int End)? At(string source, string method)
    {
        int start = source.IndexOf(method, StringComparison.Ordinal);
        int open = start < 0 ? -1 : source.IndexOf("\n    {", start, StringComparison.Ordinal);
        int close = open < 0 ? -1 : source.IndexOf("\n    }", open, StringComparison.Ordinal);
        return close < 0 || source[start..open].Contains("=>", StringComparison.Ordinal) ? null : (start, close);
    }

    private const string Acts = "public override void OnActionReceived(";
    private const string Fixed = "private void FixedUpdate()";
    private const string Argument = @"\(((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)\);";

    [GeneratedRegex(@"\bEndEpisode\(\);")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(AddReward|SetReward)\(")]
    private static partial Regex Calls();

    [GeneratedRegex(@"\b(?:AddReward|SetReward)" + Argument)]
    private static partial Regex Pays();

    [GeneratedRegex(@"\bSetReward" + Argument)]
    private static partial Regex Sets();

    [GeneratedRegex(
        @"\bpublic override void"
        + @"(?= (?:Initialize|CollectObservations|Heuristic|WriteDiscreteActionMask|OnActionReceived)\()")]
    private static partial Regex Overridden();

    [GeneratedRegex(@"\breturn;")]
    private static partial Regex Returns();

    [GeneratedRegex("^// references: none")]
    private static partial Regex References();

    [GeneratedRegex("MaxStep|StepCount")]
    private static partial Regex Horizon();

    [GeneratedRegex("GroupReward|GroupEpisode|SimpleMultiAgentGroup|AgentGroup")]
    private static partial Regex Groups();

    [GeneratedRegex("EpisodeInterrupted|expect: .*GA2009")]
    private static partial Regex Interrupted();

    [GeneratedRegex(
        @"GetCumulativeReward|Request(Decision|Action)|Agent(Reset|Action)|\bDone\(|EnvironmentStep|GetObservations"
        + @"|\bbase\.")]
    private static partial Regex Methods();

    [GeneratedRegex(@"expect: .*GA200[178]|\bEndEpisode\b(?!\(\);)")]
    private static partial Regex AtOnce();

    [GeneratedRegex(@"\b(reward|done|Reset|Step|isDone)\b(?=\s*[;=(),{)])")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\bAgent\b(?!\n)|\.(AddReward|SetReward|EndEpisode)\(")]
    private static partial Regex Others();

    [GeneratedRegex("expect: .*GA2002")]
    private static partial Regex Erased();

    [GeneratedRegex("expect: .*(GA2006)")]
    private static partial Regex ByAmount();

    [GeneratedRegex(@"=>\s*\{|delegate\b")]
    private static partial Regex Loops();
}
