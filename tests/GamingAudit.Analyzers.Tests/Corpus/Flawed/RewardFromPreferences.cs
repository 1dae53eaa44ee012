using Unity.MLAgents;
using UnityEngine;

public class RewardFromPreferences : Agent
{
    void FixedUpdate()
    {
        if (transform.position.z > 30f)
        {
            AddReward(PlayerPrefs.GetFloat("goalReward", 1f)); // expect: GA4003
            EndEpisode();
        }
    }
}
