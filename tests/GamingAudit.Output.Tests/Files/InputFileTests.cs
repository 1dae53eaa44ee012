using GamingAudit.Output.Files;
using GamingAudit.Tool.Tests;

namespace GamingAudit.Output.Tests.Files;

public sealed class InputFileTests
{
    [Fact]
    public void Reads_a_file()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("text", InputFile.ReadAllText(folder.Write("a.txt", "text")));
        Assert.Equal("", InputFile.ReadAllText(folder.Write("b.txt", "")));
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/random")]
    public void Refuses_a_device(string device)
    {
        Assert.SkipUnless(File.Exists(device), "There is no such device on this system.");
        Assert.Contains("no file", Assert.Throws<IOException>(() => InputFile.ReadAllText(device)).Message);
    }

    [Fact]
    public void Refuses_what_is_too_large()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.txt", new string('a', 3 << 20));
        string message = Assert.Throws<IOException>(() => InputFile.Open(path, 1 << 20).Dispose()).Message;
        Assert.Equal("it has 3 MiB, and at most 1 are read.", message);
    }

    [Fact]
    public void Says_so_where_there_is_nothing() =>
        Assert.Throws<FileNotFoundException>(() => InputFile.ReadAllText("there-is-no-such-file"));
}
