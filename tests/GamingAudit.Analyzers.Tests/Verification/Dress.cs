using System.Text.RegularExpressions;

namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>
/// Puts a file of the corpus that is written for Unity ML-Agents into the names of another framework, line by line:
/// what pays, what ends, what begins an episode, and the step. Contacts stay those of the engine. A reward that a step
/// returns is a local where the step alone pays, and a field that the step hands out where other methods pay as well.
/// </summary>
public sealed partial record Dress
{
    // What no other framework has: a file with it says nothing in another dress.
    private static readonly (Regex Has, string Why)[] Missing =
    [
        (References(), "is about missing references"),
        (Methods(), "calls or has a method that others do not have"),
        (Hidden(), "has a member of the names that the dress needs"),
        (Others(), "speaks of other agents"),
    ];

    // They ask whether the next episode has begun when the call returns.
    private static readonly string[] OfEnds = ["GA2001", "GA2008"];

    /// <summary>The class that an agent derives from.</summary>
    public required string Base { get; init; }

    /// <summary>What stands for the method that gets the action.</summary>
    public required string Step { get; init; }

    /// <summary>The statement that pays $1.</summary>
    public string Pay { get; init; } = "reward += $1;";

    /// <summary>The statement that puts $1 in the place of what was paid.</summary>
    public string Set { get; init; } = "reward = $1;";

    /// <summary>The statement that ends the episode.</summary>
    public required string End { get; init; }

    /// <summary>The base class.</summary>
    public required string Support { get; init; }

    /// <summary>What the body of a step starts with that pays by itself.</summary>
    public string Open { get; init; } = "";

    /// <summary>How such a step returns; empty where a step returns nothing.</summary>
    public string Close { get; init; } = "";

    /// <summary>The fields in which other methods gather what a step returns.</summary>
    public string Fields { get; init; } = "";

    /// <summary>How a step returns what was gathered.</summary>
    public string Gather { get; init; } = "";

    /// <summary>Rules of what the framework has nothing for.</summary>
    public IReadOnlyCollection<string> Lacks { get; init; } = [];

    /// <summary>Whether the framework can report the rule at all.</summary>
    public bool Knows(string rule) => !OfEnds.Contains(rule) && !Lacks.Contains(rule);

    /// <summary>Why the file cannot wear this dress; null where it can.</summary>
    public string? WhyNot(string source)
    {
        if (!source.Contains(": Agent\n", StringComparison.Ordinal)) return "is not written for ML-Agents";
        foreach ((Regex has, string why) in Missing)
            if (has.IsMatch(source)) return why;
        return Calls().Count(source) != Pays().Count(source) ? "pays in the middle of an expression"
            : !Calls().IsMatch(source) ? "pays nothing by a call"
            : Close.Length > 0 && ByAmount().IsMatch(source) ? "is about a call that pays" : null;
    }

    /// <summary>The file in this dress; null where it does not fit.</summary>
    public string? On(string source)
    {
        if (WhyNot(source) is not null) return null;
        string dressed = Close.Length > 0 && !PaysAlone(source) ? Gathering(source) : InStep(source);
        dressed = Pays().Replace(Sets().Replace(dressed, Set), Pay);
        dressed = Ends().Replace(dressed, End).Replace("override void OnEpisodeBegin", "void Reset");
        dressed = Overridden().Replace(dressed, "public void");
        return dressed.Replace(": Agent\n", $": {Base}\n") + "\n" + Support;
    }

    // Whether one method does all that has to do with the reward, so that a local can hold it.
    private static bool PaysAlone(string source)
    {
        if (Body(source) is not var (start, end)) return false;
        string rest = source[..start] + source[end..];
        return !Calls().IsMatch(rest) && !Ends().IsMatch(rest) && !Functions().IsMatch(source[start..end])
            && !Erased().IsMatch(source);
    }

    private string InStep(string source)
    {
        if (Body(source) is not var (start, end)) return source;
        string body = source[start..end];
        if (Close.Length > 0)
        {
            int brace = body.IndexOf("\n    {", StringComparison.Ordinal) + "\n    {".Length;
            body = $"{body[..brace]} {Open}{Returns().Replace(body[brace..], Close)}";
        }

        body = body.Replace(Acts, Step).Replace(Fixed, Step + "int action)");
        return $"{source[..start]}{body}\n    {Close} {source[(end + "\n    ".Length)..]}";
    }

    // The step hands out what was paid since the last one, and is added at the end where the class has none.
    private string Gathering(string source)
    {
        string made = $"{Fields} ";
        if (At(source, Acts) is var (start, end))
        {
            string early = $"{{ {Gather.Replace("handed", "early")} }}";
            string body = Returns().Replace(source[start..end], early).Replace(Acts, Step);
            source = $"{source[..start]}{body}\n    {Gather} {source[(end + "\n    ".Length)..]}";
        }
        else if (Arrow().Match(source) is { Success: true } arrow)
        {
            source = $"{source[..arrow.Index]}{Step}{arrow.Groups[1].Value} {{{arrow.Groups[2].Value} {Gather} }}"
                + source[(arrow.Index + arrow.Length)..];
        }
        else made += $"{Step}int action) {{ {Gather} }} ";

        int agent = source.IndexOf(": Agent\n", StringComparison.Ordinal);
        int close = source.IndexOf("\n}", agent, StringComparison.Ordinal) + 1;
        return source[..close] + made + source[close..];
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
        return close < 0 || source[start..open].Contains("=>", StringComparison.Ordinal)
            || source[start..open].Contains('}') ? null : (start, close);
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

    [GeneratedRegex(
        @"public override void OnActionReceived\(([^()]*\))\s*(?:=>|\{)(\s*[^\n]*;)(?: \})?"
        + @"(?=\s*(?://[^\n]*)?\n)")]
    private static partial Regex Arrow();

    [GeneratedRegex(@"\breturn;")]
    private static partial Regex Returns();

    [GeneratedRegex("^// references: none")]
    private static partial Regex References();

    [GeneratedRegex(
        @"GetCumulativeReward|Request(Decision|Action)|Agent(Reset|Action)|\bDone\(|EnvironmentStep|GetObservations"
        + @"|\bbase\.|EpisodeInterrupted|Group(Reward|Episode)|AgentGroup")]
    private static partial Regex Methods();

    [GeneratedRegex(@"\b(reward|done|Reset|Step|isDone|handed)\b(?=\s*[;=(),{)])")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\bAgent\b(?!\n)|\.(AddReward|SetReward|EndEpisode)\(|\bEndEpisode\b(?!\(\);)")]
    private static partial Regex Others();

    [GeneratedRegex("expect: .*GA2002")]
    private static partial Regex Erased();

    [GeneratedRegex("expect: .*GA2006")]
    private static partial Regex ByAmount();

    [GeneratedRegex(@"=>\s*\{|delegate\b")]
    private static partial Regex Functions();
}
