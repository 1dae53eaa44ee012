using Unity.MLAgents;
using UnityEngine;

public class HeuristicStaticKills : Agent
{
    static int kills;

    public void EnemyDown(GameObject enemy)
    {
        Destroy(enemy);
        kills += 1;
        SetReward(kills); // expect: GA4004
        if (kills >= 5) EndEpisode();
    }
}
