using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Tools;

/// <summary>What the tool's package holds for whom.</summary>
public sealed class ToolPackageTests(LocalFeed feed)
{
    private const string Folder = "tools/net10.0/";

    [Fact]
    public async Task Own_platform_gets_what_was_compiled_ahead_and_others_what_runs_anywhere()
    {
        await feed.Pack();
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"GamingAudit.Tool.{feed.Version}.nupkg"));
        string[] native = [.. package.Entries
            .Select(entry => entry.FullName)
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name.Split('/')[2]).Distinct().Where(platform => platform != "any")];
        if (native.Length == 0)
            Assert.Skip("This SDK comes without the runtime of its own version, so that nothing is compiled ahead.");
        string own = Assert.Single(native);
        Assert.EndsWith(RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(), own, StringComparison.Ordinal);

        string[] programs = [.. Managed(package, "any")];
        Assert.Contains("gaming-audit.dll", programs);
        Assert.Equal(programs, Managed(package, own));
        foreach (string program in (string[])["gaming-audit.dll", "GamingAudit.Engine.dll", "Microsoft.CodeAnalysis.dll"])
        {
            Assert.False(IsCompiled(package, $"{Folder}any/{program}"), program);
            Assert.True(IsCompiled(package, $"{Folder}{own}/{program}"), program);
        }
        Assert.NotNull(package.GetEntry($"{Folder}{own}/DotnetToolSettings.xml"));
        Assert.NotNull(package.GetEntry($"{Folder}{own}/gaming-audit.runtimeconfig.json"));
    }

    private static IEnumerable<string> Managed(ZipArchive package, string platform) => package.Entries
        .Where(entry => entry.FullName == $"{Folder}{platform}/{entry.Name}" && entry.Name.EndsWith(".dll"))
        .Select(entry => entry.Name).Order(StringComparer.Ordinal);

    private static bool IsCompiled(ZipArchive package, string name)
    {
        using Stream packed = package.GetEntry(name)!.Open();
        using var whole = new MemoryStream();
        packed.CopyTo(whole);
        whole.Position = 0;
        using var image = new PEReader(whole);
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
