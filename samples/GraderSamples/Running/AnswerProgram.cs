using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GamingAudit.GraderSamples.Running;

/// <summary>The C# of a folder as a program that runs in a process of its own.</summary>
internal static class AnswerProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    // Each answer is compiled by a copy of it, so that the framework is read once.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "answer", [],
        new[] { "System.Private.CoreLib", "System.Runtime", "System.Console" }.Select(name =>
            MetadataReference.CreateFromFile(
                Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, $"{name}.dll"))),
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, concurrentBuild: false));

    /// <summary>How the program ended and what it printed; null where it does not compile or come to an end.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="arguments">What it is given.</param>
    public static (int ExitCode, string Output)? Run(string folder, params string[] arguments)
    {
        string program = Path.Combine(folder, "answer.dll");
        CSharpCompilation compilation = Empty.AddSyntaxTrees(
            Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal)
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file))));
        if (!compilation.Emit(program).Success) return null;
        File.WriteAllText(
            Path.Combine(folder, "answer.runtimeconfig.json"),
            $$$"""{"runtimeOptions": {"framework": {"name": "Microsoft.NETCore.App", "version": "{{{Environment.Version}}}"} } }""");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (string[])["exec", program, .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_TieredPGO"] = "0";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }
        errors.Wait();
        return (process.ExitCode, output.Result);
    }
}
