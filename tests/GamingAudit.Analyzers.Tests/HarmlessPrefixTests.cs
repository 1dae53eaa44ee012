using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using GamingAudit.Analyzers.Rules;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests;

/// <summary>
/// What a page's code draws, it draws as well behind statements that change nothing: nobody writes a reward in the
/// first line of a method.
/// </summary>
public sealed class HarmlessPrefixTests
{
    internal const string Move = "move";

    internal static readonly Dictionary<string, string> Prefixes = new()
    {
        ["for"] = "for (int i9 = 0; i9 < 4; i9++) Debug.Log(i9);",
        ["while"] = "int w9 = 0; while (w9 < 4) w9++;",
        ["do"] = "int d9 = 0; do { d9++; } while (d9 < 4);",
        ["foreach"] = "foreach (Transform t9 in new List<Transform>()) Debug.Log(t9);",
        ["break"] = "foreach (Transform t9 in new List<Transform>()) { if (t9 == target) break; }",
        ["using"] = "using (var u9 = new System.IO.MemoryStream()) Debug.Log(u9);",
        ["try"] = "try { Debug.Log(1); } catch (Exception e9) { Debug.Log(e9); } finally { Debug.Log(2); }",
        ["early return"] = "if (!isActiveAndEnabled) return;",
        [Move] = "transform.position += transform.forward;",
        ["local function"] = "void F9() { Debug.Log(9); } F9();",
        ["lock"] = "lock (this) { Debug.Log(9); }",
        ["switch"] =
            "switch (Environment.ProcessorCount) { case 1: Debug.Log(1); break; case 2: Debug.Log(2); break; }",
        ["if"] = "if (target != null) Debug.Log(1); else Debug.Log(2);",
        ["comment"] = "/* AddReward(1f); */ ; { }",
    };

    public static TheoryData<string> Kinds => [.. Prefixes.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_rule_is_lost(string kind)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        var lost = new List<string>();
        foreach (string id in RuleList.Descriptors.Select(rule => rule.Id))
        {
            Snippet page = Snippet.Agent(RulePage.Code(id, "Before"));
            CSharpCompilation before = page.Compile(withFrameworks: true);
            SyntaxTree tree = before.SyntaxTrees.Single();
            SyntaxNode root = await tree.GetRootAsync(cancel);
            SyntaxNode behind = root.ReplaceNodes(
                root.DescendantNodes().OfType<MethodDeclarationSyntax>()
                    .Where(method => IsAgents(method) && !(kind == Move && IsContact(method)))
                    .Select(method => method.Body!),
                (_, body) => SyntaxFactory.ParseStatement($"{{ {Prefixes[kind]}\n}}") is BlockSyntax prefix
                    ? body.WithStatements(body.Statements.InsertRange(0, prefix.Statements))
                    : body);
            CSharpCompilation after = before.ReplaceSyntaxTree(
                tree, CSharpSyntaxTree.ParseText(behind.ToFullString(), path: "Snippet.cs", cancellationToken: cancel));
            if (!(await Snippet.AnalyzeValid(after)).Any(found => found.Id == id)) lost.Add(id);
        }

        Assert.True(lost.Count == 0, $"Behind '{Prefixes[kind]}' nothing draws {string.Join(", ", lost)}.");
    }

    // An agent that is put somewhere else no longer touches what it touched.
    private static bool IsContact(MethodDeclarationSyntax method) =>
        method.Identifier.ValueText.StartsWith("OnTrigger", StringComparison.Ordinal)
        || method.Identifier.ValueText.StartsWith("OnCollision", StringComparison.Ordinal);

    private static bool IsAgents(MethodDeclarationSyntax method) =>
        method.Body is not null && method.ReturnType.ToString() == "void"
        && !method.Modifiers.Any(SyntaxKind.StaticKeyword)
        && method.Parent is ClassDeclarationSyntax { Identifier.ValueText: "Runner" };
}
