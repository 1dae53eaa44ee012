using GamingAudit.Engine.Torch.Loading;

namespace GamingAudit.Engine.Torch.Tests.Loading;

public sealed class LibtorchSearchTests
{
    [Fact]
    public void A_named_folder_is_the_only_place()
    {
        SearchedPlace place = Assert.Single(LibtorchSearch.Places(
            LoadOptions.FromEnvironment() with { Libtorch = "/nowhere" }));
        Assert.Equal((LibtorchOrigin.Named, null), (place.Origin, place.Found));
    }

    [Fact]
    public void The_application_comes_before_PyTorch()
    {
        SearchedPlace first = LibtorchSearch.Places(LoadOptions.FromEnvironment() with { Libtorch = null }).First();
        Assert.Equal(LibtorchOrigin.Application, first.Origin);
        Assert.False(first.Found!.HasCuda);
    }

    [Fact]
    public void Finds_a_PyTorch_package_by_its_root_and_reads_its_version()
    {
        using var folder = new TemporaryFolder();
        Fake(folder, "torch_cpu", "torch_cuda");
        File.WriteAllText(folder.Under("version.py"), "debug = False\n__version__ = '2.11.0+cu130'\n");
        LibtorchFolder found = LibtorchFolder.At(folder.Path, LibtorchOrigin.PyTorch)!;
        Assert.Equal((folder.Under("lib"), "2.11.0+cu130", true), (found.Path, found.Version, found.HasCuda));
    }

    [Fact]
    public void Reads_the_version_of_an_unpacked_libtorch()
    {
        using var folder = new TemporaryFolder();
        Fake(folder, "torch_cpu");
        File.WriteAllText(folder.Under("build-version"), "2.10.0+cpu\n");
        LibtorchFolder found = LibtorchFolder.At(folder.Under("lib"), LibtorchOrigin.Named)!;
        Assert.Equal(("2.10.0+cpu", false), (found.Version, found.HasCuda));
    }

    [Fact]
    public void A_folder_without_libtorch_holds_none()
    {
        using var folder = new TemporaryFolder();
        Assert.Null(LibtorchFolder.At(folder.Path, LibtorchOrigin.Named));
    }

    [Theory]
    [InlineData("2.10.0", "2.10.1+cpu", true)]
    [InlineData("2.10.0", "2.1.0", false)]
    [InlineData("2.11.0+cu130", "2.10.0", false)]
    public void Releases_are_the_same_where_the_first_two_numbers_are(string one, string other, bool same) =>
        Assert.Equal(same, LibtorchVersion.IsSameRelease(one, other));

    private static void Fake(TemporaryFolder folder, params string[] libraries)
    {
        Directory.CreateDirectory(folder.Under("lib"));
        foreach (string library in libraries)
            File.WriteAllText(folder.Under("lib", LibtorchFolder.FileName(library)), "");
    }
}
