using System.Reflection;
using GamingAudit.Engine.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestFramework(typeof(AskedForFramework))]

namespace GamingAudit.Engine.Tests;

/// <summary>
/// Lists explicit tests only where they are asked for (<c>-explicit only</c>), and not as so many skipped.
/// </summary>
public sealed class AskedForFramework : XunitTestFramework
{
    private static readonly bool AreAskedFor = Environment.GetCommandLineArgs()
        .Any(argument => argument is "-explicit" or "--explicit");

    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) =>
        new Discoverer(new XunitTestAssembly(assembly, configFilePath: null));

    private sealed class Discoverer(IXunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly)
    {
        protected override ValueTask<bool> FindTestsForType(
            IXunitTestClass testClass, ITestFrameworkDiscoveryOptions discoveryOptions,
            Func<ITestCase, ValueTask<bool>> discoveryCallback) =>
            base.FindTestsForType(
                testClass, discoveryOptions,
                test => AreAskedFor || !test.Explicit ? discoveryCallback(test) : ValueTask.FromResult(true));
    }
}
