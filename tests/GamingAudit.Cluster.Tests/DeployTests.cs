using System.CommandLine;
using System.Text.RegularExpressions;
using GamingAudit.Tool;
using YamlDotNet.RepresentationModel;

namespace GamingAudit.Cluster.Tests;

/// <summary>The samples of deployment, as far as they can be looked at without what they are deployed on.</summary>
public sealed partial class DeployTests
{
    public static TheoryData<string> Samples =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "deploy")).Select(path => Path.GetFileName(path)),
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Names_commands_and_options_that_there_are(string sample)
    {
        string[][] commands = [.. Commands(Read(sample))];
        Assert.True(commands.Length > 0 || sample == "Containerfile", "There is no command in it.");
        foreach (string[] command in commands)
        {
            RootCommand root = command[0] == ClusterRoot.ToolName ? new ClusterRoot() : CommandLine.Root();
            ParseResult parsed = root.Parse(command[1..]);
            Assert.True(parsed.Errors.Count == 0, $"{string.Join(' ', command)}: {parsed.Errors.FirstOrDefault()}");
            Assert.NotSame(root, parsed.CommandResult.Command);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Is_yaml_where_it_says_so(string sample)
    {
        if (Path.GetExtension(sample) is not (".yaml" or ".yml")) return;
        var stream = new YamlStream();
        stream.Load(new StringReader(Read(sample)));
        Assert.IsType<YamlMappingNode>(Assert.Single(stream.Documents).RootNode);
    }

    private static string Read(string sample) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "deploy", sample));

    // As a list of words, or as a line of a shell whose variables are numbers.
    private static IEnumerable<string[]> Commands(string text)
    {
        foreach (Match list in WordList().Matches(text))
            yield return [.. Word().Matches(list.Value).Select(word => word.Groups[1].Value)];
        foreach (Match line in ShellLine().Matches(text))
            yield return
            [
                .. Variable().Replace(line.Groups[1].Value, "1").Replace("\"", "", StringComparison.Ordinal)
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ];
    }

    [GeneratedRegex("""\["gaming-audit[^\]]*\]""")]
    private static partial Regex WordList();

    [GeneratedRegex("""
        "([^"]*)"
        """)]
    private static partial Regex Word();

    [GeneratedRegex("""(?m)^(?:[^#\n]*[: ])?[" ]*(?:exec|run:) (gaming-audit[^\n]*?)(?:"\])?$""")]
    private static partial Regex ShellLine();

    [GeneratedRegex("""\$\(\([^)]*\)\)|\$\{\{[^}]*\}\}|\$\{[^}]*\}|\$[A-Z_]+|\$[0-9]""")]
    private static partial Regex Variable();
}
