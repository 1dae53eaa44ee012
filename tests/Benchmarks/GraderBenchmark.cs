using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Graders.Targets;
using GamingAudit.GraderSamples.Running;
using GamingAudit.GraderSamples.Zoo;

namespace GamingAudit.Benchmarks;

/// <summary>What verifiers make of the zoo, and audits of graders that run the code of an answer.</summary>
internal static class GraderBenchmark
{
    // The corpus; a search of programs costs a process for each.
    private const int Calls = 1;

    public static void Run()
    {
        ZooTable.Write(Console.Out);
        Console.WriteLine();
        foreach (AuditTarget target in RunningGraders.Flawed.Append(RunningGraders.Sound))
        {
            AuditResult result = Auditor.Audit((GraderTarget)target with { Calls = Calls }, new AuditOptions
            {
                Seed = 1,
                Adversaries = new HashSet<string> { AdversaryNames.Exact },
                LooksFurther = false,
            });
            string answer = result.Witness?.Exploit.Steps[0].Action ?? result.Because;
            Console.WriteLine($"{result.Target,-16}  {result.Verdict,-13}  {result.Seconds,5:0.0} s  {answer}");
        }
    }
}
