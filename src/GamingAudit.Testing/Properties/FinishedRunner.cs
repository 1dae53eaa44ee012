using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace GamingAudit.Testing.Properties;

/// <summary>Keeps what an FsCheck run ends with, and prints nothing.</summary>
internal sealed class FinishedRunner : IRunner
{
    /// <summary>Cases that were tried.</summary>
    public int Tests { get; private set; }

    /// <summary>The case that fails, shrunk; null where none does.</summary>
    public object? CounterExample { get; private set; }

    public void OnStartFixture(Type fixture)
    {
    }

    public void OnArguments(
        int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
    }

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
    }

    public void OnFinished(string name, TestResult result)
    {
        switch (result)
        {
            case TestResult.Passed passed:
                Tests = passed.Item1.NumberOfTests;
                break;
            case TestResult.Failed failed:
                Tests = failed.Item1.NumberOfTests;
                CounterExample = failed.Item3.Head;
                if (failed.Item4 is FsCheck.Outcome.Failed { Item: var thrown } && CounterExample is null) throw thrown;
                break;
            case TestResult.Exhausted exhausted:
                Tests = exhausted.Item.NumberOfTests;
                break;
        }
    }
}
