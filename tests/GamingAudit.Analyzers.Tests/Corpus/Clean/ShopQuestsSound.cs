using System.Collections.Generic;

namespace Rpg
{
    public class Quest { public int Level; public bool Completed; public int Rank; }

    public class QuestLog
    {
        private readonly List<Quest> quests = new();

        public int GetReward(Quest quest)
        {
            if (!quest.Completed) return 0;
            return quest.Rank == 1 ? 100 : 50 * quest.Level;
        }

        public int CalculateRewards(int player)
        {
            int gold = 0;
            foreach (Quest q in quests) gold += GetReward(q);
            return gold;
        }
    }
}
