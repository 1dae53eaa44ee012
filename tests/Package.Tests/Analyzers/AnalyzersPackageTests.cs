using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Analyzers;

[Collection(typeof(FreshProjectsCollection))]
public sealed class AnalyzersPackageTests(LocalFeed feed, FreshProjects fresh)
{
    [Fact]
    public void Holds_both_assemblies_and_nothing_to_reference()
    {
        using ZipArchive package = ZipFile.OpenRead(
            Path.Combine(feed.Folder, $"GamingAudit.Analyzers.{feed.Version}.nupkg"));
        Assert.Equal(
            [
                "analyzers/dotnet/cs/GamingAudit.Analyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/GamingAudit.Analyzers.dll",
            ],
            package.Entries.Select(entry => entry.FullName)
                .Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.NotNull(package.GetEntry("analyzers/docs/GA1001.md"));
        Assert.NotNull(package.GetEntry("icon.png"));
        Assert.All(
            package.Entries.Where(entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)), HoldsSymbols);
        using Stream text = package.GetEntry("GamingAudit.Analyzers.nuspec")!.Open();
        XElement[] metadata = [.. XDocument.Load(text).Descendants()];
        Assert.Contains(metadata, element => element is { Name.LocalName: "developmentDependency", Value: "true" });
        Assert.DoesNotContain(metadata, element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void Warns_of_what_is_proven_by_default()
    {
        string output = fresh[FlawedAgent.Default].Expect().Output;
        Assert.Contains(
            "Runner.cs(11,19): warning GA1001: '-1 / 200' divides integers", output, StringComparison.Ordinal);
        Assert.Contains(
            "Runner.cs(18,9): warning GA2001: 'AddReward(1f)' runs after", output, StringComparison.Ordinal);
        Assert.DoesNotContain("GA1002", output, StringComparison.Ordinal);
        AssertSoundLoad(output);
    }

    [Fact]
    public void Warns_of_heuristics_too_when_strict()
    {
        string output = fresh[FlawedAgent.Strict].Expect().Output;
        Assert.Contains("warning GA1001", output, StringComparison.Ordinal);
        Assert.Contains("warning GA1002", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_in_mode_none_but_for_what_an_editorconfig_asks()
    {
        Assert.DoesNotContain(": warning GA", fresh[FlawedAgent.Silent].Expect().Output, StringComparison.Ordinal);
        string asked = fresh[FlawedAgent.Asked].Expect(succeeded: false).Output;
        Assert.Contains("error GA2001", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("GA1001", asked, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_mode_that_it_does_not_know() => Assert.Contains(
        "GamingAuditAnalysisMode is 'loud'. It can be default, strict or none.",
        fresh[FlawedAgent.Loud].Expect(succeeded: false).Output, StringComparison.Ordinal);

    // A package of analyzers has none beside it.
    private static void HoldsSymbols(ZipArchiveEntry assembly)
    {
        using var image = new MemoryStream();
        using (Stream packed = assembly.Open()) packed.CopyTo(image);
        image.Position = 0;
        using var reader = new PEReader(image);
        Assert.Contains(
            reader.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
    }

    // An analyzer that is too new for the compiler, or that throws, is only a warning.
    private static void AssertSoundLoad(string output)
    {
        Assert.DoesNotContain("CS9057", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);
    }
}
