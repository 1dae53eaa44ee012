using System.Collections;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FrozenUntilTheEnd : Agent
{
    bool frozen;

    public override void OnEpisodeBegin() => (frozen, transform.position) = (false, Vector3.zero);

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (frozen) return;
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    void OnTriggerEnter(Collider other)
    {
        if (frozen || !other.CompareTag("flag")) return;
        frozen = true;
        StartCoroutine(Cheer());
    }

    IEnumerator Cheer()
    {
        yield return new WaitForSeconds(1f);
        AddReward(1f);
        EndEpisode();
    }
}
