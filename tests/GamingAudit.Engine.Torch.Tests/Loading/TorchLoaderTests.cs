using GamingAudit.Engine.Torch.Loading;
using GamingAudit.Engine.Torch.Loading.Elf;
using TorchSharp;

namespace GamingAudit.Engine.Torch.Tests.Loading;

public sealed class TorchLoaderTests
{
    private static readonly LoadOptions Options = LoadOptions.FromEnvironment();

    /// <summary>What Debian 12's libstdc++ offers that matters here, whatever this machine's does.</summary>
    private static readonly StandardLibrary Old = new("/lib/old/libstdc++.so.6", OldVersions());

    private static string Native => TorchLoader.FindNative()!;

    [Fact]
    public void Loads_libtorch_and_differentiates()
    {
        TorchInstallation installation = TorchLoader.Load(Options);
        Assert.Equal(LibtorchOrigin.Application, installation.Libtorch.Origin);
        Assert.True(LibtorchVersion.IsSameRelease(installation.Libtorch.Version!, LibtorchVersion.Wanted));
        Assert.Null(installation.VersionRemark);
        Assert.StartsWith(LibtorchVersion.Wanted + ".", torch.__version__ + ".");
        using DisposeScope scope = torch.NewDisposeScope();
        torch.Tensor x = torch.tensor(3f, requires_grad: true);
        (x * x).backward();
        Assert.Equal(6f, x.grad!.item<float>());
    }

    [Fact]
    public void Loading_twice_gives_the_same_installation() =>
        Assert.Same(TorchLoader.Load(Options), TorchLoader.Load(Options with { Libtorch = "/nowhere" }));

    [Fact]
    public void Explains_an_old_standard_library_when_the_workaround_is_off()
    {
        var e = Assert.Throws<TorchUnavailableException>(
            () => TorchLoader.Prepare(Native, Old, Options with { Workaround = false }));
        Assert.Contains("needs GLIBCXX_3.4.32 and /lib/old/libstdc++.so.6 ends at GLIBCXX_3.4.30", e.Message);
        Assert.Contains("GCC 13", e.Message);
        Assert.Contains(LoadOptions.WorkaroundVariable, e.Message);
    }

    [Fact]
    public void Uses_the_library_as_shipped_where_the_standard_library_is_new_enough()
    {
        var recent = new StandardLibrary("/lib/libstdc++.so.6", OldVersions("GLIBCXX_3.4.31", VersionPatch.Version));
        Assert.Equal((Native, false), TorchLoader.Prepare(Native, recent, Options with { CacheFolder = "/nowhere" }));
    }

    [Fact]
    public void Leaves_the_original_untouched_and_changes_one_bit_of_the_copy()
    {
        using var cache = new TemporaryFolder();
        byte[] before = File.ReadAllBytes(Native);
        (string path, bool patched) = TorchLoader.Prepare(Native, Old, Options with { CacheFolder = cache.Path });
        Assert.True(patched);
        Assert.Equal(before, File.ReadAllBytes(Native));
        byte[] after = File.ReadAllBytes(path);
        int changed = Assert.Single(Enumerable.Range(0, before.Length), i => before[i] != after[i]);
        Assert.Equal(before[changed] | VersionNeed.Weak, after[changed]);
        Assert.Empty(VersionPatch.Missing(new ElfImage(after), Old.Offered));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a library")]
    public void Replaces_a_foreign_or_broken_file_in_the_cache(string content)
    {
        using var cache = new TemporaryFolder();
        LoadOptions options = Options with { CacheFolder = cache.Path };
        string path = TorchLoader.Prepare(Native, Old, options).Path;
        byte[] sound = File.ReadAllBytes(path);
        File.WriteAllText(path, content);
        Assert.Equal(path, TorchLoader.Prepare(Native, Old, options).Path);
        Assert.Equal(sound, File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void Many_at_once_share_one_cache()
    {
        using var cache = new TemporaryFolder();
        var paths = new string[16];
        Parallel.For(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => paths[i] =
            PatchedLibrary.For(Native, Old.Offered, cache.Path));
        string path = Assert.Single(paths.Distinct());
        Assert.Equal(VersionPatch.Apply(File.ReadAllBytes(Native), Old.Offered), File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void Says_where_the_cache_cannot_be_kept()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Under("file");
        File.WriteAllText(file, "");
        var e = Assert.Throws<TorchUnavailableException>(
            () => TorchLoader.Prepare(Native, Old, Options with { CacheFolder = file }));
        Assert.Contains(file, e.Message);
    }

    [Fact]
    public void Passes_on_what_the_dynamic_loader_says()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Under("lib.so");
        File.WriteAllText(file, "not a library");
        var e = Assert.Throws<DllNotFoundException>(() => DynamicLoader.Load(file));
        Assert.Contains(file, e.Message);
    }

    [Fact]
    public void A_library_that_lacks_a_function_loads_only_where_functions_are_bound_late()
    {
        TorchLoader.Load(Options);
        using var folder = new TemporaryFolder();
        byte[] bytes = VersionPatch.Apply(File.ReadAllBytes(Native), Old.Offered);
        int name = bytes.AsSpan().IndexOf("_ZN2at4_ops15linalg_cholesky4call"u8);
        bytes[name + "_ZN2at4_ops15".Length] = (byte)'x';
        string lacking = folder.Under(Path.GetFileName(Native));
        File.WriteAllBytes(lacking, bytes);
        var e = Assert.Throws<DllNotFoundException>(() => DynamicLoader.Load(lacking));
        Assert.Contains("undefined symbol: _ZN2at4_ops15xinalg_cholesky4call", e.Message);
        Assert.NotEqual(0, DynamicLoader.Load(lacking, bindsLate: true));
    }

    [Fact]
    public void Refuses_a_library_that_is_not_one()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Under("libLibTorchSharp.so");
        File.WriteAllText(file, "#!/bin/sh\n");
        var e = Assert.Throws<TorchUnavailableException>(() => TorchLoader.Prepare(file, Old, Options));
        Assert.Contains("not a 64-bit little-endian ELF shared library", e.Message);
    }

    [Fact]
    public void Refuses_a_truncated_library()
    {
        byte[] cut = File.ReadAllBytes(Native)[..100_000];
        Assert.Throws<InvalidDataException>(() => VersionPatch.Apply(cut, Old.Offered));
    }

    [Fact]
    public void Refuses_where_another_version_is_missing_too()
    {
        HashSet<string> offered = [.. Old.Offered];
        offered.Remove("GLIBCXX_3.4.29");
        var e = Assert.Throws<InvalidDataException>(
            () => VersionPatch.Apply(File.ReadAllBytes(Native), offered));
        Assert.Contains("GLIBCXX_3.4.29", e.Message);
    }

    [Fact]
    public void Refuses_where_another_symbol_is_bound_to_the_version()
    {
        byte[] library = File.ReadAllBytes(Native);
        int name = library.AsSpan().IndexOf("_ZSt21ios_base_library_initv\0"u8);
        library[name + 5] ^= 1;
        var e = Assert.Throws<InvalidDataException>(() => VersionPatch.Apply(library, Old.Offered));
        Assert.Contains("other symbols", e.Message);
    }

    [Fact]
    public void Refuses_where_the_symbol_is_used()
    {
        byte[] library = File.ReadAllBytes(Native);
        var image = new ElfImage(library);
        VersionNeed need = Assert.Single(VersionPatch.Missing(image, Old.Offered));
        (_, int symbol) = Assert.Single(image.SymbolsOf(need));
        // Any other symbol's relocation, made to refer to this one.
        int used = Enumerable.Range(1, symbol - 1).First(image.IsRelocated);
        byte[] pattern = [7, 0, 0, 0, (byte)used, (byte)(used >> 8), 0, 0];
        int at = library.AsSpan().IndexOf(pattern);
        Assert.True(at > 0);
        BitConverter.TryWriteBytes(library.AsSpan(at + 4), symbol);
        var e = Assert.Throws<InvalidDataException>(() => VersionPatch.Apply(library, Old.Offered));
        Assert.Contains("uses the address", e.Message);
    }

    private static HashSet<string> OldVersions(params string[] more) =>
    [
        .. new ElfImage(File.ReadAllBytes(Native)).VersionNeeds
            .Where(need => need.Library == VersionPatch.Library && need.Version != VersionPatch.Version)
            .Select(need => need.Version),
        .. more,
    ];
}
