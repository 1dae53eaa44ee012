using GamingAudit.Analyzers.CodeFixes.Fixes;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Fixes;

public sealed class StaticStateFixTests() : FixTest(new StaticStateFix())
{
    [Fact]
    public Task Makes_the_field_one_of_the_instance() => Agent("""
        /// <summary>Coins.</summary>
        private static int collected; // so far
        void OnTriggerEnter(Collider coin) { collected++; AddReward(collected * 0.1f); }
        """, """
        /// <summary>Coins.</summary>
        private int collected; // so far
        void OnTriggerEnter(Collider coin) { collected++; AddReward(collected * 0.1f); }
        """);

    [Fact]
    public Task Fixes_a_lambda() => Agent("""
        static int collected;
        Action Score() => () => { collected++; AddReward(collected); };
        """, """
        int collected;
        Action Score() => () => { collected++; AddReward(collected); };
        """);

    [Fact]
    public Task Fixes_all() => All("""
        static int coins, lost;
        static int gates;
        static bool reached;
        void OnTriggerEnter(Collider gate)
        {
            gates++;
            AddReward(gates);
            AddReward(gates * 2f);
            if (!reached) AddReward(1f);
            reached = true;
        }
        """, """
        static int coins, lost;
        int gates;
        bool reached;
        void OnTriggerEnter(Collider gate)
        {
            gates++;
            AddReward(gates);
            AddReward(gates * 2f);
            if (!reached) AddReward(1f);
            reached = true;
        }
        """);

    [Fact]
    public Task Leaves_a_field_that_static_code_uses() => IsNotOffered("""
        static int collected;
        static int Twice() => 2 * collected;
        void OnTriggerEnter(Collider coin) { collected++; AddReward(collected); }
        """);

    [Fact]
    public Task Leaves_a_field_that_other_files_may_use() => IsNotOffered("""
        public static int collected;
        void OnTriggerEnter(Collider coin) { collected++; AddReward(collected); }
        """);
}
