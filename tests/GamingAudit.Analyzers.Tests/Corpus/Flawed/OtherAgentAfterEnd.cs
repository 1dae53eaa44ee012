using Unity.MLAgents;
using UnityEngine;

public class OtherAgentAfterEnd : MonoBehaviour
{
    public Agent keeper;
    public Agent striker;

    private void OnCollisionEnter(Collision collision)
    {
        if (!collision.gameObject.CompareTag("ball")) return;
        striker.AddReward(1f);
        striker.EndEpisode();
        keeper.EndEpisode();
        keeper.AddReward(-1f); // expect: GA2001
    }
}
