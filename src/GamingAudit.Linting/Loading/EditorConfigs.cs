using System.Collections.Immutable;
using GamingAudit.Output.Files;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Linting.Loading;

/// <summary>The .editorconfig and .globalconfig files that hold for loose files, found as a build finds them.</summary>
internal sealed class EditorConfigs
{
    private static readonly string[] Names = [".editorconfig", ".globalconfig"];

    private readonly AnalyzerConfigSet set;

    private EditorConfigs(AnalyzerConfigSet set) => this.set = set;

    /// <summary>The files beside and above the given source files.</summary>
    public static EditorConfigs For(IEnumerable<string> files, ICollection<string> problems)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            for (string? at = Path.GetDirectoryName(file); at is not null && folders.Add(at);)
                at = Path.GetDirectoryName(at);
        }

        var configs = new List<AnalyzerConfig>();
        foreach (string path in folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))))
        {
            if (!File.Exists(path)) continue;
            try
            {
                configs.Add(AnalyzerConfig.Parse(InputFile.ReadAllText(path), path));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add($"{path} could not be read and does not count: {e.Message}");
            }
        }

        return new EditorConfigs(AnalyzerConfigSet.Create(configs));
    }

    public AnalyzerConfigOptionsResult Global => this.set.GlobalConfigOptions;

    public AnalyzerConfigOptionsResult For(string path) => this.set.GetOptionsForSourcePath(path);
}
