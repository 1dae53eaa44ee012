using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Tests.Shapes;

/// <summary>Another way to write the same reward: what a file pays, when and for what stays as it is.</summary>
/// <param name="Name">What is done to the file.</param>
/// <param name="On">The agent's class written so; null where there is nothing to write so.</param>
public sealed record Shape(string Name, Func<ClassDeclarationSyntax, ClassDeclarationSyntax?> On)
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("wrapper", PayShapes.Wrapper),
        new("counting wrapper", PayShapes.CountingWrapper),
        new("extracted pay", PayShapes.Extracted),
        new("constant", PayShapes.Constant),
        new("field", PayShapes.Field),
        new("local amount", PayShapes.Local),
        new("sum", PayShapes.Sum),
        new("choice", PayShapes.Choice),
        new("this", PayShapes.This),
        new("extracted end", PayShapes.ExtractedEnd),
        new("extracted step", PayShapes.ExtractedStep),
        new("flag", TestShapes.Flag),
        new("question", TestShapes.Question),
        new("turned", TestShapes.Turned),
        new("early return", TestShapes.EarlyReturn),
        new("nested", TestShapes.Nested),
        new("tag", TestShapes.Tag),
    ];

    /// <summary>The file with every agent written so; null where none is.</summary>
    public string? Of(string source)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source).GetRoot();
        bool isChanged = false;
        SyntaxNode written = root.ReplaceNodes(
            root.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(IsAgent),
            (agent, _) =>
            {
                ClassDeclarationSyntax? other = On(agent);
                isChanged |= other is not null;
                return other ?? agent;
            });
        return isChanged ? written.ToFullString() : null;
    }

    internal static bool IsAgent(ClassDeclarationSyntax type) =>
        type.BaseList?.Types.Any(from => from.ToString() == "Agent") == true;
}
