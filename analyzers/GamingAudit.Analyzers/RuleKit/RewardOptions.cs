using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What an .editorconfig says of the rewards of a file.</summary>
internal sealed class RewardOptions
{
    private const string HorizonOption = "gaming_audit.horizon";
    private const string DiscountOption = "gaming_audit.gamma";

    private static readonly char[] Separators = [',', ' '];

    private readonly AnalyzerConfigOptions options;
    private readonly ConcurrentDictionary<WordList, HashSet<string>> words = new();

    /// <summary>The options of a file; a number that is none or out of its range counts as not set.</summary>
    public RewardOptions(AnalyzerConfigOptions options)
    {
        this.options = options;
        Horizon = Number(HorizonOption) is >= 1 and var steps ? (int)steps : null;
        Discount = Number(DiscountOption) is > 0 and <= 1 and var gamma ? gamma : null;
    }

    /// <summary>Steps in an episode: gaming_audit.horizon.</summary>
    public int? Horizon { get; }

    /// <summary>The discount factor of the return: gaming_audit.gamma.</summary>
    public double? Discount { get; }

    /// <summary>The words of a list and those that the .editorconfig adds to it.</summary>
    public HashSet<string> Words(WordList list) => words.GetOrAdd(list, All);

    private HashSet<string> All(WordList list) => new(list.Words.Concat(
        options.TryGetValue(list.Option, out string? more)
            ? more.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            : []));

    private double? Number(string name) =>
        options.TryGetValue(name, out string? text)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : null;
}
