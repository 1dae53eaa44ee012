using System.Globalization;
using System.Text;

namespace GamingAudit.Benchmarks;

/// <summary>A folder of sources of a stated size: reward classes from the corpus, and ordinary classes.</summary>
internal static class Workload
{
    /// <summary>Writes reward classes, each corpus file in turn in a namespace of its own.</summary>
    public static void WriteRewardClasses(string folder, int count)
    {
        string[] corpus =
        [
            .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(IsUnityAgent),
        ];
        for (int i = 0; i < count; i++) Write(folder, "Agents", i, Apart(corpus[i % corpus.Length], i));
    }

    /// <summary>Writes ordinary classes: an inventory with properties, loops, collections and text.</summary>
    public static void WriteOrdinaryClasses(string folder, int count)
    {
        for (int i = 0; i < count; i++) Write(folder, "Ordinary", i, Ordinary(i));
    }

    private static void Write(string folder, string kind, int index, string source)
    {
        string path = Path.Combine(folder, kind, (index / 100).ToString(CultureInfo.InvariantCulture), $"F{index}.cs");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, source);
    }

    // Files of other frameworks, and those without references, would not compile here.
    private static bool IsUnityAgent(string source) =>
        source.Contains("using UnityEngine;", StringComparison.Ordinal)
        && !source.StartsWith("// references: none", StringComparison.Ordinal);

    private static string Apart(string source, int index)
    {
        int line = source.IndexOf('\n', source.LastIndexOf("\nusing ", StringComparison.Ordinal) + 1) + 1;
        return $"{source.AsSpan(0, line)}\nnamespace Agents{index}\n{{\n{source.AsSpan(line)}}}\n";
    }

    private static string Ordinary(int index)
    {
        var text = new StringBuilder(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            namespace Ordinary{{index}}
            {
                public enum Kind { Tool, Food, Key }

                public sealed class Item
                {
                    public string Name { get; set; } = "";
                    public Kind Kind { get; set; }
                    public double Weight { get; set; }
                    public int Count { get; set; }
                }

                public sealed class Inventory
                {
                    private readonly List<Item> items = new List<Item>();
                    private readonly Dictionary<string, Item> byName = new Dictionary<string, Item>();
                    private readonly double limit;

                    public Inventory(double limit) => this.limit = limit;

                    public double Weight => items.Sum(item => item.Weight * item.Count);

                    public bool TryAdd(Item item)
                    {
                        if (item == null) throw new ArgumentNullException(nameof(item));
                        if (Weight + item.Weight * item.Count > limit) return false;
                        if (byName.TryGetValue(item.Name, out Item known))
                        {
                            known.Count += item.Count;
                            return true;
                        }
                        items.Add(item);
                        byName[item.Name] = item;
                        return true;
                    }

                    public IEnumerable<string> Describe()
                    {
                        foreach (var group in items.GroupBy(item => item.Kind).OrderBy(group => group.Key))
                        {
                            int total = group.Sum(item => item.Count);
                            string names = string.Join(", ", group.Select(item => item.Name).Distinct());
                            yield return group.Key + ": " + total + " (" + names + ")";
                        }
                    }

            """);
        for (int method = 0; method < 4; method++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                    public int Count{{method}}(Kind kind, int least)
                    {
                        int found = {{method}};
                        for (int i = 0; i < items.Count; i++)
                        {
                            Item item = items[i];
                            if (item.Kind != kind || item.Count < least) continue;
                            try { found += checked(item.Count * {{method + 2}}); }
                            catch (OverflowException) { return int.MaxValue; }
                        }
                        return found > least ? found : least;
                    }

            """);
        }

        return text.Append("    }\n}\n").ToString();
    }
}
