using System.Globalization;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Plans;

/// <summary>
/// Every so many-th item of a plan, from the one of its number on: a part that depends on the plan alone.
/// </summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Count">Of how many.</param>
internal readonly record struct Shard(int Number, int Count)
{
    /// <summary>More would hold less than an item each of any plan.</summary>
    public const int Most = 100_000;

    /// <summary>A shard as a command line says it: 3/8.</summary>
    /// <exception cref="ToolException">It is none.</exception>
    public static Shard Parse(string text) =>
        text.Split('/') is [var number, var count]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int i)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
        && i >= 1 && i <= n && n <= Most
            ? new Shard(i, n)
            : throw ToolException.Usage($"A shard is I/N, such as 1/8 for the first of eight, and {text} is none.");

    /// <summary>True where an item is in it.</summary>
    public bool Holds(int item) => item % Count == Number - 1;

    /// <summary>The name of its file.</summary>
    public string File => $"{Number}-of-{Count}.jsonl";

    public override string ToString() => $"{Number}/{Count}";
}
