using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>
/// Reads what an ML-Agents trainer is configured with: gamma of the reward that the agent is paid, time_horizon and
/// max_steps, by the name of the behaviour. Of YAML it reads mappings by their indent, which is how these are written.
/// </summary>
internal static class TrainerFile
{
    private const string Gamma = "gamma";

    private static readonly HashSet<string> Keys = [Gamma, "time_horizon", "max_steps"];

    /// <summary>What the file says; null where it configures no behaviour.</summary>
    public static NumberFile? Read(string path, TextReader text)
    {
        var file = new NumberFile(path);
        var lines = new ShortLines(text);
        var above = new Stack<(int Indent, string Key)>();
        bool trains = false;
        for (string? line = lines.Next(); line is not null; line = lines.Next())
        {
            string written = WithoutComment(line);
            string trimmed = written.TrimStart();
            int colon = trimmed.IndexOf(':');
            if (colon <= 0 || trimmed[0] == '-') continue;
            int indent = written.Length - trimmed.Length;
            while (above.Count > 0 && above.Peek().Indent >= indent) above.Pop();
            string key = trimmed.Substring(0, colon).Trim('\'', '"', ' ');
            string value = trimmed.Substring(colon + 1).Trim();
            trains |= key is "trainer_type" or "trainer" or "reward_signals";
            if (Keys.Contains(key) && Number(value) is { } number && BehaviorOf(above, key) is { } behavior)
            {
                if (!file.Behaviors.TryGetValue(behavior, out Dictionary<string, double>? known))
                    file.Behaviors.Add(behavior, known = []);
                known[key] = number;
            }

            above.Push((indent, key));
        }

        return trains && file.Behaviors.Count > 0 ? file : null;
    }

    // "behaviors: NAME: key", or "NAME: key" before release 1; gamma stands in "reward_signals: extrinsic:".
    private static string? BehaviorOf(Stack<(int Indent, string Key)> above, string key)
    {
        string[] path = Outermost(above);
        int first = path.Length > 0 && path[0] == "behaviors" ? 1 : 0;
        if (key != Gamma) return path.Length == first + 1 ? path[first] : null;
        return path.Length == first + 3 && path[first + 1] == "reward_signals" && path[first + 2] == "extrinsic"
            ? path[first]
            : null;
    }

    private static string[] Outermost(Stack<(int Indent, string Key)> above)
    {
        var keys = new string[above.Count];
        int at = above.Count;
        foreach ((_, string key) in above) keys[--at] = key;
        return keys;
    }

    private static string WithoutComment(string line)
    {
        int comment = line.IndexOf('#');
        return comment < 0 ? line : line.Substring(0, comment);
    }

    private static double? Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
