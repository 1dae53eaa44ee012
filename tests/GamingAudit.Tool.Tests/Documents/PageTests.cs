using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using GamingAudit.Engine.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GamingAudit.Tool.Tests.Documents;

/// <summary>
/// The pages for users hold: their C# compiles, their commands parse and run, and what they show is what is printed. A
/// word after a fence says why its block is not run.
/// </summary>
public sealed partial class PageTests
{
    // What stands between a block and a run of it here.
    private static readonly Dictionary<string, int> Unrun = new()
    {
        // A clone and minutes; `.ci/run` does the same.
        ["in-ci"] = 1,
        // Inside of a type, where it is compiled.
        ["members"] = 2,
        // Packages in a feed: the tests of packages install them.
        ["needs-feed"] = 3,
        ["needs-godot"] = 1,
        // A project or solution of the reader's.
        ["needs-project"] = 3,
        ["needs-rlmatrix"] = 1,
        // A server that stays.
        ["needs-service"] = 1,
        ["needs-unity"] = 1,
        ["takes-minutes"] = 1,
    };

    private static readonly string[] Languages = ["bash", "console", "csharp", "json", "python", "text", "xml", "yaml"];
    private static readonly string Root = Find();

    private static readonly string[] Run =
    [
        "README.md", ".github/actions/README.md",
        .. Directory.GetFiles(Path.Combine(Root, "src/docs"), "*.md").Select(file => Path.GetRelativePath(Root, file))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly PageBlock[] Blocks = [.. Run.SelectMany(page => PageBlock.Of(Root, page))];

    [Fact]
    public void A_block_says_what_it_is_and_why_it_is_not_run()
    {
        Assert.All(
            Blocks, block => Assert.True(Languages.Contains(block.Language), $"{block.Place} is in no language"));
        Assert.Equal(
            Unrun.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}"),
            Blocks.Where(block => block.Word.Length > 0).GroupBy(block => block.Word)
                .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key}: {group.Count()}"));
    }

    [Fact]
    public void The_page_of_costs_says_what_each_budget_is() => Assert.All(
        AuditBudget.All,
        budget => Assert.Contains(
            FormattableString.Invariant(
                $"| `{budget.Name}` | {budget.SearchSteps:N0} | {budget.HonestSteps:N0} | {budget.Seconds:N0} |"),
            File.ReadAllText(Path.Combine(Root, "src/docs/cost.md")), StringComparison.Ordinal));

    [Fact]
    public void Every_command_that_a_page_shows_parses()
    {
        string[] pages =
        [
            .. Run,
            .. new[] { "src", "analyzers", "samples" }.SelectMany(folder => Directory.GetFiles(
                    Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(Root, file))
                .Where(file => !Path.GetDirectoryName(file)!.Split(Path.DirectorySeparatorChar)
                    .Any(part => part is "bin" or "obj")),
        ];
        string[] commands =
        [
            .. pages.Distinct().SelectMany(page => Ours().Matches(File.ReadAllText(Path.Combine(Root, page)))
                // What is shown in a table has its meaning beside it, and dots and bars are the reader's to fill in.
                .Select(match => Spaces().Replace(Beside().Replace(match.Groups[1].Value, "$1"), " ").Trim())
                .Where(command => !command.Contains('|') && !command.Contains("..."))
                .Select(command => $"{page}: {command}")),
        ];
        Assert.InRange(commands.Length, 100, 1000);
        string[] wrong =
        [
            .. commands.Select(command => (Command: command, Misuse: Misuse(PageBlock.Words(
                    command[(command.IndexOf(": ", StringComparison.Ordinal) + 2)..]))))
                // Of some a text names the command alone.
                .Where(one => one.Misuse?.StartsWith("Required", StringComparison.Ordinal) == false)
                .Select(one => $"{one.Command}: {one.Misuse}"),
        ];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task What_pages_audit_compiles_and_gets_the_verdict_that_they_show()
    {
        using var folder = new TemporaryFolder();
        string assembly = folder.File("Pages.dll");
        Compile(assembly);
        string[] shown = [.. Blocks.Where(block => block.Language == "console" && block.Word.Length == 0)
            .SelectMany(block => block.Text.Split('\n')).Where(line => Verdict().IsMatch(line))];
        string[] targets =
            [.. shown.Select(line => Verdict().Match(line).Groups[1].Value).Append("bicycle").Distinct()];
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path,
            [
                "audit", assembly, Fixture.RewardSamples, "--steps", "50000",
                .. targets.SelectMany(target => new[] { "--target", target }),
            ]);
        Assert.True(result.ExitCode == 2, result.Errors);
        Assert.Contains("GAMED bicycle  certified", result.Output);
        Assert.InRange(shown.Length, 4, 100);
        Assert.All(shown, line => Assert.Contains(line, result.Output.Split('\n')));
    }

    [Fact]
    public void What_pages_run_beside_audits_runs_and_finds_what_they_say()
    {
        foreach (IGrouping<string, PageBlock> page in Blocks.GroupBy(block => block.Page))
        {
            using var folder = new TemporaryFolder();
            folder.Write("None.cs", "class None;");
            foreach ((int number, PageBlock block) in page.Where(block => block.Language == "csharp").Index())
                if (block.Word != "members") folder.Write($"Code{number}.cs", block.Text);
            foreach (PageBlock block in page.Where(block => block.Language == "console" && block.Word.Length == 0))
                foreach (string command in block.Commands)
                    RunCommand(command, block, folder, File.ReadAllText(Path.Combine(Root, page.Key)));
        }
    }

    private static void RunCommand(string command, PageBlock block, TemporaryFolder folder, string page)
    {
        string[] words = PageBlock.Words(command);
        Assert.True(words[0] == "gaming-audit", $"{block.Place}: '{command}' cannot be run here; say why by a word.");
        ParseResult parsed = CommandLine.Root().Parse(words[1..]);
        string name = parsed.CommandResult.Command.Name;
        // Audits are made once, of all pages; see above.
        if (name is "audit") return;
        string[] paths = [.. parsed.CommandResult.Command.Arguments.Select(parsed.GetResult).OfType<ArgumentResult>()
            .SelectMany(result => result.Tokens).Select(token => token.Value)];
        if (name is "lint")
        {
            // A project takes seconds to load, and other tests load some: its files are read as they lie.
            string[] mapped = [.. words[1..].Where(word => !paths.Contains(word)), .. paths.Length > 0
                ? paths.Select(path => path.StartsWith("samples/", StringComparison.Ordinal)
                    ? Path.Combine(Root, path)
                    : folder.Path)
                : [folder.Path]];
            string report = folder.File("lint.json");
            string text = folder.File("lint.txt");
            int exitCode = CommandLine.Run(
                [.. mapped, "--loose", "--quiet", "--output", text, "--report", $"json={report}"]);
            Assert.True(exitCode is 0 or 2, $"{block.Place}: '{command}' exits with {exitCode}.");
            // Which files are of no project is another question than what they say.
            foreach (string line in block.Text.Split('\n'))
                if (line.StartsWith("Exit code", StringComparison.Ordinal))
                    Assert.Contains(line.Split(" in ")[0], File.ReadAllText(text));
            if (words.Contains("--fix") || !File.Exists(folder.File("Code0.cs")) || block.Page == "README.md") return;
            string?[] found = [.. JsonDocument.Parse(File.ReadAllText(report)).RootElement.GetProperty("findings")
                .EnumerateArray().Select(finding => finding.GetProperty("rule").GetString())];
            Assert.All(
                Rule().Matches(page).Select(match => match.Value).Distinct(),
                rule => Assert.True(found.Contains(rule), $"{block.Page} names {rule}, which its code does not draw."));
        }
        else
        {
            // What they print is checked where they are; here, that there is such a page or schema.
            Assert.True(name is "explain" or "schema", $"{block.Place}: '{command}' cannot be run here.");
            Assert.Null(Misuse(words[1..]));
            if (name is "explain") Assert.All(paths, word => Assert.NotNull(Commands.Explain.Pages.Read(word)));
        }
    }

    private static void Compile(string assembly)
    {
        string[] trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Pages",
            Blocks.Where(block => block.Language == "csharp" && block.Word is "" or "members").Select(Tree),
            trusted.Where(File.Exists).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        Assert.DoesNotContain(
            compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            one => one.Severity == DiagnosticSeverity.Error);
        // Tests among the members need a runner beside them.
        HashSet<string> members = [.. Blocks.Where(block => block.Word == "members").Select(block => block.Place)];
        compilation = compilation.RemoveSyntaxTrees(
            compilation.SyntaxTrees.Where(tree => members.Contains(tree.FilePath)));
        var emitted = compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
    }

    // Each page has a namespace of its own, so that all compile at once.
    private static SyntaxTree Tree(PageBlock block)
    {
        string space = $"namespace Of_{Symbols().Replace(block.Page, "_")};";
        string text = block.Word == "members"
            ? $"""
            using System;
            using GamingAudit;
            using GamingAudit.Graders.Targets;
            using GamingAudit.Testing;
            using Xunit;
            {space}
            public sealed class At{block.Line}
            {"{"}
            {block.Text}
            {"}"}
            """
            : Usings().Replace(block.Text, usings => $"{usings.Value}{space}\n", 1);
        return CSharpSyntaxTree.ParseText(
            text, path: block.Place, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static string? Misuse(string[] words) =>
        CommandLine.Misuse(CommandLine.Root().Parse(words), "gaming-audit");

    private static string Find([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));

    // At the beginning of a line or of code within one; what goes on in the next line of a paragraph too.
    [GeneratedRegex(
        "(?:^(?:\\$ )?(?:dotnet )?|`)gaming-audit ((?:(?<=`gaming-audit )[^`]+(?=`))|[^`\n]+$)",
        RegexOptions.Multiline)]
    private static partial Regex Ours();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^([^\n`]*?)[^\\S\n]{2,}[^\n]*$")]
    private static partial Regex Beside();

    [GeneratedRegex("^(?:GAMED|TIED) (\\S+)  ")]
    private static partial Regex Verdict();

    [GeneratedRegex("GA[0-9]{4}")]
    private static partial Regex Rule();

    [GeneratedRegex("[^A-Za-z]")]
    private static partial Regex Symbols();

    [GeneratedRegex("\\A(?:using [^\n]+\n)+")]
    private static partial Regex Usings();
}
