using GamingAudit.Output.Files;
using GamingAudit.Tool.Tests;

namespace GamingAudit.Output.Tests.Files;

public sealed class OutputFileTests
{
    [Fact]
    public void Makes_the_folders_above()
    {
        using var folder = new TemporaryFolder();
        OutputFile.WriteText(folder.File("a/b/report.txt"), writer => writer.Write("all"));
        Assert.Equal("all", File.ReadAllText(folder.File("a/b/report.txt")));
    }

    [Fact]
    public void Keeps_what_is_there_when_the_writing_fails()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("report.txt", "before");
        string? reason = OutputFile.TryWriteText(path, writer =>
        {
            writer.Write("half");
            throw new IOException("the disk is full");
        });
        Assert.Equal("the disk is full", reason);
        Assert.Equal("before", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Leaves_nothing_beside_the_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("report.txt", "before, and longer");
        Assert.Null(OutputFile.TryWriteText(path, writer => writer.Write("after")));
        Assert.Equal("after", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Names_the_file_that_was_asked_for_when_there_can_be_none()
    {
        using var folder = new TemporaryFolder();
        folder.Write("taken", "a file where a folder should be");
        string? reason = OutputFile.TryWriteText(folder.File("taken/report.txt"), writer => writer.Write("lost"));
        Assert.NotNull(reason);
        Assert.DoesNotContain(".tmp", reason);
        string? directory = OutputFile.TryWriteText(folder.Path, writer => writer.Write("lost"));
        Assert.NotNull(directory);
        Assert.DoesNotContain(".tmp", directory);
    }

    [Fact]
    public void Writes_to_a_device_instead_of_replacing_it()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no full disk to write to on this system.");
        Assert.NotNull(OutputFile.TryWriteText("/dev/full", writer => writer.Write("lost")));
        Assert.Null(OutputFile.TryWriteText("/dev/null", writer => writer.Write("gone")));
        Assert.Null(OutputFile.TryReserve("/dev/null"));
        Assert.Empty(File.ReadAllText("/dev/null"));
        Assert.Empty(Directory.GetFiles("/dev", "*.tmp"));
    }

    [Fact]
    public void Writes_through_a_link_and_keeps_it()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("real.txt", "before");
        File.CreateSymbolicLink(folder.File("link.txt"), path);
        OutputFile.WriteText(folder.File("link.txt"), writer => writer.Write("after"));
        Assert.Equal("after", File.ReadAllText(path));
        Assert.NotNull(new FileInfo(folder.File("link.txt")).LinkTarget);
    }

    [Fact]
    public void Keeps_the_rights_of_the_file_that_it_replaces()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        using var folder = new TemporaryFolder();
        string path = folder.Write("report.txt", "before");
        const UnixFileMode rights = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, rights);
        OutputFile.WriteText(path, writer => writer.Write("after"));
        if (!OperatingSystem.IsWindows()) Assert.Equal(rights, File.GetUnixFileMode(path));
    }

    [Fact]
    public void Reserving_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        Assert.Null(OutputFile.TryReserve(folder.File("a/report.txt")));
        Assert.Empty(Directory.GetFiles(folder.File("a")));
        string taken = folder.Write("taken", "");
        Assert.NotNull(OutputFile.TryReserve(Path.Combine(taken, "report.txt")));
    }
}
