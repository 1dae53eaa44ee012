using System.Collections;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class NightjarByClock : Agent
{
    private Coroutine clock;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        if (clock != null) StopCoroutine(clock);
        clock = StartCoroutine(Limit());
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
    }

    private IEnumerator Limit()
    {
        yield return new WaitForSeconds(45f);
        EndEpisode(); // expect: GA2009
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Moth"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
