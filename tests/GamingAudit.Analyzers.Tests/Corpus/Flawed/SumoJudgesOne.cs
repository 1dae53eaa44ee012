using Unity.MLAgents;
using UnityEngine;

public class SumoJudgesOne : MonoBehaviour
{
    public Agent wrestlerA;
    public Agent wrestlerB;

    private void FixedUpdate()
    {
        if (wrestlerA.transform.position.y < 0f && wrestlerB.transform.position.y < 0f)
        {
            wrestlerA.AddReward(-0.5f);
            wrestlerA.AddReward(-0.5f); // expect: GA2014
            wrestlerA.EndEpisode();
            wrestlerB.EndEpisode();
        }
        else if (wrestlerA.transform.position.y < 0f)
        {
            wrestlerA.AddReward(-1f);
            wrestlerB.AddReward(1f);
            wrestlerA.EndEpisode();
            wrestlerB.EndEpisode();
        }
    }
}
